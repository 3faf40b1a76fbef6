import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// The maximum number of lines of a message. M shows what does not fit.
  private static var mostLines: Int { 3 }
  /// The maximum number of lines over a dialog that fills the screen. No key shows the rest where text is typed.
  private static var mostLinesInDialog: Int { 5 }

  /// The last message or, without one, why the list is not up to date. It grows upwards from its line as
  /// needed, but never over the line of the cursor.
  func drawMessage(on canvas: inout Canvas) {
    guard let (words, weight) = message else { return }
    draw(
      words, weight, inLines: state.coversScreen ? Self.mostLinesInDialog : Self.mostLines,
      on: &canvas)
  }

  /// Whether the message line is empty.
  var isMessageLineFree: Bool { message == nil }

  /// What is wrong with what was typed in a form. A message says the same in more words.
  func drawProblem(_ problem: String?, on canvas: inout Canvas) {
    guard let problem, isMessageLineFree else { return }
    draw(problem, .failure, inLines: Self.mostLinesInDialog, on: &canvas)
  }

  private var message: (words: String, weight: Message.Weight)? {
    if let message = state.messages.current { return (message.text, message.weight) }
    guard !state.coversScreen, let failure = state.screen.listSummary.failure else { return nil }
    return (failure.sentences, .failure)
  }

  private func draw(
    _ text: String, _ weight: Message.Weight, inLines mostLines: Int, on canvas: inout Canvas
  ) {
    let sign = weight.sign(in: glyphs)
    let all = DisplayText(text).wrapped(to: size.columns - 2 - sign.width)
    let highest = max(layout.message - mostLines + 1, (canvas.cursor?.row ?? 0) + 1)
    let room = max(1, layout.message - highest + 1)
    let lines = all.count > room ? shortened(all, to: room, sign.width) : all
    for (offset, line) in lines.enumerated() {
      let row = layout.message - lines.count + 1 + offset
      // A form or a list may have drawn on this row.
      canvas.fill(row: row)
      if offset == 0 { canvas.put(sign, row: row, column: 1, style: Style(weight.style)) }
      canvas.put(line, row: row, column: 1 + sign.width, style: Style(weight.style))
    }
  }

  /// The first lines, with the key that shows the others.
  private func shortened(_ lines: [DisplayText], to room: Int, _ indentation: Int) -> [DisplayText]
  {
    let isShownByKey = state.dialogView?.leadsToMessages ?? true
    let more: DisplayText =
      isShownByKey ? "\(glyphs.ellipsis) M shows all" : glyphs.ellipsis
    let last = lines[room - 1].truncated(
      to: size.columns - 2 - indentation - more.width - 1)
    return lines.prefix(room - 1) + ["\(last) \(more)"]
  }
}

extension Message.Weight {
  /// The sign that shows the weight of a message without colours.
  fileprivate func sign(in glyphs: GlyphSet) -> DisplayText {
    switch self {
    case .note: ""
    case .warning: "! "
    case .failure: "\(glyphs.cross) "
    }
  }

  fileprivate var style: StyleRole {
    switch self {
    case .note: .message
    case .warning: .warning
    case .failure: .error
    }
  }
}
