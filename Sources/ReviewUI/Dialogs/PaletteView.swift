import ReviewApp
import Terminal

extension Palette: DialogView {
  var fillsScreen: Bool { false }
  var takesText: Bool { true }

  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.enter], "run", .submit), .close]
      + DialogKey.choosing(
        [.down, .tab, .control("n")], [.up, .backTab, .control("p")], "choose")
      + DialogKey.editing
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }

  /// The commands define what the palette runs and how far its choice may move.
  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    let matches = PaletteMatches(self, in: state, table: table)
    switch action {
    case .submit: return run(matches, in: state)
    case .focus(forward: true) where matches.isAtEnd: return []
    default: return [.act(action)]
    }
  }

  private func run(_ matches: PaletteMatches, in state: AppState) -> [Reaction] {
    if let number = matches.rowNumber { return [.act(.dismiss), .act(.move(.row(number)))] }
    if let command = matches.chosen ?? matches.unusable {
      return [.act(.dismiss), command.invoke(in: state)]
    }
    let words =
      matches.commands.isEmpty
      ? "No command matches." : "Choose a command with the Down key."
    return [.act(.explain(words))]
  }
}

extension ScreenView {
  /// The commands that match what is typed, each with its key.
  fileprivate func draw(_ palette: Palette, on canvas: inout Canvas) {
    let matches = PaletteMatches(palette, in: state, table: .standard)
    let width = min(76, size.columns - 4)
    let height = min(max(9, size.rows - 6), 16)
    let origin = Position(row: layout.isLow ? 1 : 2, column: (size.columns - width) / 2)
    canvas.dialog(at: origin, size: Size(rows: height, columns: width), title: "Commands")
    let left = origin.column + 2
    canvas.put(":", row: origin.row + 1, column: left, style: Style(.accent))
    canvas.field(
      palette.field, row: origin.row + 1, column: left + 2, width: width - 6, isActive: true)
    let about = origin.row + height - 1 - Self.linesAboutCommand
    let rows = (origin.row + 2)..<about
    if let number = matches.rowNumber {
      canvas.put("Go to row \(Figure.count(number))", row: rows.lowerBound, column: left + 2)
    } else {
      draw(matches, on: &canvas, rows: rows, left: left, width: width - 4)
    }
    let lines = words(about: matches).wrapped(to: width - 6, lines: Self.linesAboutCommand)
    for (offset, line) in lines.enumerated() {
      canvas.put(line, row: about + offset, column: left + 2, style: Style(.muted))
    }
  }

  /// The lines below the commands that say what the chosen one does.
  private static var linesAboutCommand: Int { 2 }

  private func draw(
    _ matches: PaletteMatches, on canvas: inout Canvas, rows: Range<Int>, left: Int, width: Int
  ) {
    let first = max(0, (matches.chosenIndex ?? 0) - rows.count + 1)
    for (row, index) in zip(rows, first..<max(first, matches.commands.count)) {
      let isChosen = index == matches.chosenIndex
      if isChosen { canvas.put(glyphs.cursorMark, row: row, column: left, style: Style(.accent)) }
      draw(matches.commands[index], on: &canvas, row: row, left: left + 2, width: width - 2)
      if isChosen { canvas.emphasize(row: row, columns: left..<(left + width), as: .cursor) }
    }
  }

  /// The keys of a command, or why it cannot be used.
  private func draw(
    _ command: Command, on canvas: inout Canvas, row: Int, left: Int, width: Int
  ) {
    guard let reason = reason(against: command) else {
      canvas.put(DisplayText(command.title), row: row, column: left, width: width - 18)
      let keys = command.symbols(in: glyphs).joined(separator: " ")
      canvas.put(
        keys, row: row, column: left + width - 16, width: 16, alignment: .trailing,
        style: Style(.hintKey))
      return
    }
    canvas.put(
      "\(command.title): \(reason.loweringFirst)", row: row, column: left, width: width,
      style: Style(.muted))
  }

  /// What Enter does, or why it does nothing now.
  private func words(about matches: PaletteMatches) -> DisplayText {
    if matches.rowNumber != nil { return "" }
    if let command = matches.chosen ?? matches.unusable {
      return reason(against: command).map { "\(command.title): \($0.loweringFirst)" }
        ?? DisplayText(command.help)
    }
    if matches.commands.isEmpty { return "No command matches." }
    return "\(glyphs.downArrow) selects, \(Key.enter.symbol(in: glyphs)) runs."
  }

  /// Why a command cannot be used now, without its title; nil when it can.
  private func reason(against command: Command) -> String? {
    guard case .disabled(let reason) = command.availability(in: state) else { return nil }
    let title = command.title + ": "
    return reason.hasPrefix(title) ? String(reason.dropFirst(title.count)) : reason
  }
}
