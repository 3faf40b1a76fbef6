import ReviewApp
import Terminal

extension SendingQuestion: DialogView {
  var step: DialogStep { DialogStep(subject: sentences, isLast: true) }
  var target: AnyHashable { sendings.map(\.title) }

  func keys(page: Int) -> [DialogKey] {
    [
      DialogKey(takesEnter ? [.enter, "y"] : ["y"], hint, .submit),
      DialogKey([.escape, "q", "n"], "send nothing", .dismiss),
    ] + DialogKey.scrolling(page: page)
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The question before changes are sent, the reason for it, and the changes.
  fileprivate func draw(_ confirmation: SendingQuestion, on canvas: inout Canvas) {
    drawPageTitle(
      DisplayText(confirmation.title), StyledText("nothing sent yet", .muted), on: &canvas)
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
    of confirmation: SendingQuestion, on canvas: inout Canvas, rows: Range<Int>
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
