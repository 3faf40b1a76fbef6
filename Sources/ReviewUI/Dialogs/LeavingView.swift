import Journal
import Review
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
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The question before leaving while changes are under way, or with something typed in a form.
  fileprivate func draw(_ question: LeavingQuestion, on canvas: inout Canvas) {
    let running = state.changes.runningJobs
    let width = min(64, size.columns - 4)
    let shown = running.prefix(min(5, size.rows - 8))
    let waiting = state.queue.count(of: .waiting)
    let isTyped = question.form != nil
    let height =
      shown.count + (running.isEmpty ? 5 : 6) + (waiting == 0 ? 0 : 1)
      + (isTyped && !running.isEmpty ? 1 : 0)
    let origin = Position(
      row: max(1, (size.rows - height) / 2), column: (size.columns - width) / 2)
    canvas.dialog(at: origin, size: Size(rows: height, columns: width), title: "Leave?")
    let left = origin.column + 3
    var row = origin.row + 1
    if isTyped {
      canvas.put(
        "What you typed here would be lost.", row: row, column: left, width: width - 6,
        style: Style(.warning))
      if !running.isEmpty { row += 1 }
    }
    // The jobs may end while the question is open.
    let text: DisplayText =
      running.isEmpty
      ? "Nothing is under way now; J shows how it ended."
      : "\(Figure.amount(running.count, "job is", "jobs are")) still under way:"
    if !isTyped || !running.isEmpty { canvas.put(text, row: row, column: left, width: width - 6) }
    for (offset, job) in shown.enumerated() {
      canvas.put(
        DisplayText(job.title).shortened(to: width - 8), row: row + 1 + offset,
        column: left + 2, style: Style(.pending))
    }
    if !running.isEmpty {
      canvas.put(
        running.allSatisfy(\.isUnsent)
          ? "Nothing was sent yet; leaving gives it up."
          : "What was sent may still happen on the tenant.", row: origin.row + height - 3,
        column: left, width: width - 6, style: Style(.warning))
    }
    if waiting > 0 {
      canvas.put(
        "\(Figure.amount(waiting, "task waits", "tasks wait")) in the queue until the next review.",
        row: origin.row + height - 4, column: left, width: width - 6, style: Style(.muted))
    }
    let keys =
      StyledText("y", .hintKey) + StyledText(" leave    ", .hintLabel) + StyledText("Esc", .hintKey)
      + StyledText(" stay", .hintLabel)
    canvas.put(keys, row: origin.row + height - 2, column: left)
  }
}
