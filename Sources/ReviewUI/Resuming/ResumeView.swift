import ReviewApp
import Terminal

extension ResumeQuestion: DialogView {
  var fillsScreen: Bool { false }

  func keys(page: Int) -> [DialogKey] {
    [
      DialogKey([.enter, "y"], "return", .submit),
      DialogKey([.escape, "n", "q"], "start fresh", .dismiss),
    ]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// Where the last run was left.
  fileprivate func draw(_ question: ResumeQuestion, on canvas: inout Canvas) {
    let width = min(64, size.columns - 4)
    let names = question.place.names.suffix(max(1, size.rows - 8))
    let height = names.count + 5
    let origin = Position(
      row: max(1, (size.rows - height) / 2), column: (size.columns - width) / 2)
    canvas.dialog(
      at: origin, size: Size(rows: height, columns: width), title: "Return to your last place?")
    let left = origin.column + 3
    let moment = Figure.moment(question.place.date, utcOffset: utcOffset)
    canvas.put(
      StyledText("You left on \(moment):", .muted), row: origin.row + 1, column: left,
      width: width - 6)
    for (offset, name) in names.enumerated() {
      canvas.put(
        DisplayText(name).shortened(to: width - 8 - 2 * offset), row: origin.row + 2 + offset,
        column: left + 2 + 2 * offset, style: Style(.accent))
    }
    let keys =
      StyledText(Key.enter.symbol(in: glyphs), .hintKey) + StyledText(" return    ", .hintLabel)
      + StyledText("Esc", .hintKey) + StyledText(" start fresh", .hintLabel)
    canvas.put(keys, row: origin.row + height - 2, column: left)
  }
}
