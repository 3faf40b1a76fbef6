import ReviewApp
import Terminal

extension DecidingQuestion: DialogView {
  var fillsScreen: Bool { false }
  var holdsKeysBack: Bool { true }

  func keys(page: Int) -> [DialogKey] {
    [
      DialogKey(["y"], "decide on all of them", .submit),
      DialogKey([.escape, .enter, "n", "q"], "back", .dismiss),
    ]
  }

  /// The next letter of a text that was typed by mistake is not an answer.
  func reactions(to key: Key, in state: AppState, _ table: CommandTable) -> [Reaction]? {
    [.act(.dismiss)]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The question before a decision on many marked roles.
  fileprivate func draw(_ question: DecidingQuestion, on canvas: inout Canvas) {
    let width = min(64, size.columns - 4)
    let lines = DisplayText(question.title).wrapped(to: width - 6).prefix(2)
    let height = lines.count + 5
    let origin = Position(
      row: max(1, (size.rows - height) / 2), column: (size.columns - width) / 2)
    canvas.dialog(at: origin, size: Size(rows: height, columns: width), title: "Decide?")
    let left = origin.column + 3
    for (offset, line) in lines.enumerated() {
      canvas.put(line, row: origin.row + 1 + offset, column: left, style: Style(.accent))
    }
    canvas.put(
      "u undoes it for all of them at once.", row: origin.row + lines.count + 1, column: left,
      width: width - 6, style: Style(.muted))
    let keys =
      StyledText("y", .hintKey) + StyledText(" decide on all of them    ", .hintLabel)
      + StyledText("Esc", .hintKey) + StyledText(" back", .hintLabel)
    canvas.put(keys, row: origin.row + height - 2, column: left)
  }
}
