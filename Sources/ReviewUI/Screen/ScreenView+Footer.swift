import ReviewApp
import Terminal

extension ScreenView {
  /// The keys that matter now. What cannot be used now is not shown; the key for help always is.
  func drawFooter(on canvas: inout Canvas) {
    let room = size.columns - 2
    var line = StyledText()
    let hints = state.dialogView.map(hints) ?? hints
    let last = hints.last ?? StyledText()
    for hint in hints.dropLast() {
      let gap = StyledText(line.isEmpty ? "" : "  ")
      guard line.width + gap.width + hint.width + 2 + last.width <= room else { continue }
      line += gap + hint
    }
    line += StyledText(line.isEmpty ? "" : "  ") + last
    canvas.put(line, row: layout.footer, column: 1, width: room)
  }

  private var hints: [StyledText] {
    let commands = CommandTable.standard.commands.filter { $0.places.contains(state.place) }
    if let count = state.typedCount { return hints(of: commands, counting: count) }
    return commands.compactMap { command in
      guard let words = command.hint?.words(state), command.availability(in: state) == .available
      else { return nil }
      return hint(symbol(of: command.keys), words)
    }
  }

  /// The number that was typed, and the keys that take one.
  private func hints(of commands: [Command], counting count: Int) -> [StyledText] {
    let takers = commands.compactMap { command in
      command.counting?.hint.map { hint(symbol(of: command.keys), $0) }
    }
    return [StyledText("\(count)", .accent)] + takers + [hint("Esc", "clear")]
  }

  private func hints(of dialog: any DialogView) -> [StyledText] {
    let scrolls = dialog.scrolls(in: self)
    return dialog.keys(page: state.listHeight).compactMap { key in
      if case .scroll = key.action, !scrolls { return nil }
      return key.hint.map { hint(symbol(of: key.keys), $0) }
    }
  }

  private func symbol(of keys: [Key]) -> DisplayText {
    keys.first?.symbol(in: glyphs) ?? DisplayText()
  }

  private func hint(_ keys: DisplayText, _ label: String) -> StyledText {
    StyledText(keys, .hintKey) + StyledText(" \(label)", .hintLabel)
  }
}
