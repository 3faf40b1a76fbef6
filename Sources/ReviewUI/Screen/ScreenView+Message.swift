import ReviewApp
import Terminal

extension ScreenView {
  /// What was said last, else what keeps the list from being up to date.
  func drawMessage(on canvas: inout Canvas) {
    guard let line = messageLine else { return }
    // A form may have said something longer there.
    canvas.fill(row: layout.message)
    canvas.put(line, row: layout.message, column: 1, width: size.columns - 2)
  }

  private var messageLine: StyledText? {
    if let message = state.messages.current { return message.line(glyphs) }
    guard !state.coversScreen, let failure = state.screen.listSummary.failure else { return nil }
    return StyledText("\(glyphs.cross) ", .error) + StyledText(DisplayText(failure), .error)
  }
}

extension Message {
  /// The message behind a sign that tells its weight without colours.
  func line(_ glyphs: GlyphSet) -> StyledText {
    let words = DisplayText(text)
    switch weight {
    case .note: return StyledText(words, .message)
    case .warning: return StyledText("! ", .warning) + StyledText(words, .warning)
    case .failure: return StyledText("\(glyphs.cross) ", .error) + StyledText(words, .error)
    }
  }
}
