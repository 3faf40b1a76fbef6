import ReviewApp
import Terminal

extension LeavingQuestion: DialogView {
  var fillsScreen: Bool { false }

  func keys(page: Int) -> [DialogKey] {
    [
      DialogKey(["y"], "leave", .submit),
      DialogKey([.escape, .enter, "n", "q"], "stay", .dismiss),
    ]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.drawLeaving(on: &canvas)
  }
}

extension ScreenView {
  /// The question before leaving while changes are under way.
  fileprivate func drawLeaving(on canvas: inout Canvas) {
    let running = state.changes.runningJobs
    let width = min(64, size.columns - 4)
    let height = min(running.count, 5) + 6
    let origin = Position(
      row: max(1, (size.rows - height) / 2), column: (size.columns - width) / 2)
    canvas.dialog(at: origin, size: Size(rows: height, columns: width), title: "Leave?")
    let left = origin.column + 3
    let text =
      "\(Figure.amount(running.count, "job is", "jobs are")) still under way:"
      as DisplayText
    canvas.put(text, row: origin.row + 1, column: left, width: width - 6)
    for (offset, job) in running.prefix(5).enumerated() {
      canvas.put(
        DisplayText(job.title), row: origin.row + 2 + offset, column: left + 2, width: width - 8,
        style: Style(.pending))
    }
    canvas.put(
      "What was sent may still happen on the tenant.", row: origin.row + height - 3, column: left,
      width: width - 6, style: Style(.warning))
    let keys =
      StyledText("y", .hintKey) + StyledText(" leave    ", .hintLabel) + StyledText("Esc", .hintKey)
      + StyledText(" stay", .hintLabel)
    canvas.put(keys, row: origin.row + height - 2, column: left)
  }
}
