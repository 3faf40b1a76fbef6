import ReviewApp
import Terminal

extension ReplacementQuestion: DialogView {
  var fillsScreen: Bool { false }
  var step: DialogStep { DialogStep(subject: file) }

  func keys(page: Int) -> [DialogKey] {
    [
      DialogKey(["y"], "replace it", .submit),
      DialogKey([.escape, .enter, "n", "q"], "keep it", .dismiss),
    ]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.drawReplacement(of: file, on: &canvas)
  }
}

extension ScreenView {
  /// The question before a file is replaced.
  fileprivate func drawReplacement(of file: String, on canvas: inout Canvas) {
    let width = min(64, size.columns - 4)
    let origin = Position(row: max(1, (size.rows - 6) / 2), column: (size.columns - width) / 2)
    canvas.dialog(at: origin, size: Size(rows: 6, columns: width), title: "Replace?")
    let left = origin.column + 3
    canvas.put("This file already exists:", row: origin.row + 1, column: left)
    canvas.put(
      DisplayText(file), row: origin.row + 2, column: left + 2, width: width - 8,
      style: Style(.accent))
    let keys =
      StyledText("y", .hintKey) + StyledText(" replace it    ", .hintLabel)
      + StyledText("Esc", .hintKey) + StyledText(" keep it", .hintLabel)
    canvas.put(keys, row: origin.row + 4, column: left)
  }
}
