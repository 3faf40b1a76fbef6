import ReviewApp
import Terminal

extension ScreenView {
  /// The question before changes are sent, why it is asked, and the changes.
  func draw(_ confirmation: Confirmation, on canvas: inout Canvas) {
    drawPageTitle(
      DisplayText(confirmation.title), StyledText("nothing is sent yet", .muted), on: &canvas)
    let width = size.columns - 6
    var row = layout.title + 2
    for sentence in confirmation.sentences {
      for line in DisplayText(sentence).wrapped(to: width) where row < layout.message {
        canvas.put(line, row: row, column: 3, style: Style(.warning))
        row += 1
      }
    }
    if !confirmation.sentences.isEmpty { row += 1 }
    drawSendings(of: confirmation, on: &canvas, rows: min(row, layout.message)..<layout.message)
  }

  private func drawSendings(
    of confirmation: Confirmation, on canvas: inout Canvas, rows: Range<Int>
  ) {
    let count = confirmation.sendings.count
    let first = min(confirmation.scroll, max(0, count - rows.count))
    for (row, sending) in zip(rows, confirmation.sendings.dropFirst(first)) {
      canvas.put(
        DisplayText(sending.title.prefix(1).uppercased() + sending.title.dropFirst()), row: row,
        column: 3, width: size.columns - 6, style: Style(.accent))
    }
    drawMore(above: first, below: count - first - rows.count, on: &canvas, rows: rows)
  }
}
