import Journal
import Review
import ReviewApp
import RoleMining
import Terminal

extension QueuePage: DialogView {
  var step: DialogStep { DialogStep(subject: isStopping, isLast: isStopping) }
  var target: AnyHashable { selection }

  func keys(page: Int) -> [DialogKey] {
    guard !isStopping else {
      return [
        DialogKey(["y"], "give them up", .submit),
        DialogKey([.escape, .enter, "n", "q"], "keep them", .dismiss),
      ]
    }
    return [
      DialogKey([.enter], "open the role", .submit),
      DialogKey([.space], "pause or resume", .ask(.pauseQueue)),
      DialogKey(["s"], "stop", .focus(forward: true)),
      DialogKey(["r"], "retry", .ask(.retryQueue)),
      DialogKey(["c"], "clear", .ask(.clearQueue)),
      DialogKey([.escape, "q", "Q"], "back", .dismiss),
    ] + Self.moving(page: page)
  }

  private static func moving(page: Int) -> [DialogKey] {
    DialogKey.scrolling(page: page).map {
      DialogKey($0.keys.filter { $0 != .space }, nil, $0.action)
    }
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }

  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    scrolling(with: action, from: selection, last: state.queue.count - 1)
  }
}

extension ScreenView {
  /// The progress of the queue, for the header; empty while there is nothing to show.
  var queueIndicator: StyledText {
    let queue = state.queue
    let missed = queue.count(of: .failed)
    guard queue.isOver else {
      let words: DisplayText =
        "queue \(Figure.count(queue.endedCount))/\(Figure.count(queue.count))"
      return queue.isPaused ? StyledText(words + " paused", .warning) : StyledText(words, .accent)
    }
    return missed == 0
      ? StyledText() : StyledText("queue: \(Figure.count(missed)) failed", .warning)
  }

  fileprivate func draw(_ page: QueuePage, on canvas: inout Canvas) {
    drawPageTitle("Queue", StyledText(DisplayText(state.queue.tasks.noun), .muted), on: &canvas)
    drawProgress(on: &canvas, row: layout.title + 1)
    let tasks = state.queue.tasks
    let details = tasks.indices.contains(page.selection) ? details(of: tasks[page.selection]) : []
    let end = layout.message - details.count
    draw(tasks, of: page, on: &canvas, rows: (layout.title + 3)..<max(layout.title + 3, end))
    for (offset, line) in details.enumerated() {
      canvas.put(
        line, row: end + offset, column: 5, width: size.columns - 7, style: Style(.warning))
    }
    guard page.isStopping else { return }
    let count = state.queue.count(of: .waiting)
    canvas.fill(row: layout.message)
    canvas.put(
      count == 1
        ? "Give up the waiting task?" : "Give up the \(Figure.count(count)) waiting tasks?",
      row: layout.message, column: 1, style: Style(.warning))
  }

  /// Everything known about the chosen task, where its row cuts that and as far as there is room.
  private func details(of task: QueuedTask) -> [DisplayText] {
    guard !layout.isLow, let result = task.result else { return [] }
    let text = DisplayText("\(task.task.title): \(result)")
    guard text.width > size.columns - 10 else { return [] }
    return ["" as DisplayText] + text.wrapped(to: size.columns - 7).prefix(4)
  }

  private func drawProgress(on canvas: inout Canvas, row: Int) {
    let queue = state.queue
    let width = min(30, size.columns / 4)
    canvas.bar(
      row: row, column: 1, width: width,
      fraction: Double(queue.endedCount) / Double(max(1, queue.count)))
    let facts: [FactLine.Fact] = [
      (StyledText("\(Figure.count(queue.count(of: .done))) done", .good), 0),
      (amount(.failed, "failed", .error), 0), (amount(.stopped, "given up", .warning), 1),
      (StyledText("\(Figure.count(queue.count - queue.endedCount)) left"), 0),
      (unconfirmed, 0),
      (queue.isPaused ? StyledText("paused", .warning) : StyledText(), 0),
      (timeLeft, 2),
    ]
    let column = width + 3
    canvas.put(
      FactLine(facts).line(in: size.columns - column - 1), row: row, column: column,
      width: size.columns - column - 1)
  }

  private func amount(
    _ taskState: QueueItem.State, _ words: DisplayText, _ role: StyleRole
  ) -> StyledText {
    let count = state.queue.count(of: taskState)
    return count == 0 ? StyledText() : StyledText("\(Figure.count(count)) \(words)", role)
  }

  private var timeLeft: StyledText {
    state.queueSecondsLeft.map { StyledText(Figure.timeLeft($0), .muted) } ?? StyledText()
  }

  /// A look-up holds up no other task, but the queue ends only after it.
  private var unconfirmed: StyledText {
    let count = state.unconfirmedTaskCount
    return count == 0
      ? StyledText() : StyledText("\(Figure.count(count)) not confirmed yet", .warning)
  }

  private func draw(
    _ tasks: [QueuedTask], of page: QueuePage, on canvas: inout Canvas, rows: Range<Int>
  ) {
    let first = max(0, min(page.selection, tasks.count - 1) - rows.count + 1)
    for (row, (place, task)) in zip(rows, tasks.enumerated().dropFirst(first)) {
      let sign =
        state.isUnconfirmed(task)
        ? ("?", StyleRole.warning) : task.sign(glyphs, spinner: state.spinner)
      canvas.put(sign.0, row: row, column: 3, style: Style(sign.1))
      let title = DisplayText(task.task.title)
      let width = task.result == nil ? size.columns - 7 : min(title.width, (size.columns - 7) / 2)
      canvas.put(title.shortened(to: width), row: row, column: 5)
      if let result = task.result {
        canvas.put(
          DisplayText(result), row: row, column: 7 + width, width: size.columns - 9 - width,
          style: Style(sign.1))
      }
      guard place == page.selection else { continue }
      canvas.put(glyphs.cursorMark, row: row, column: 1, style: Style(.accent))
      canvas.cursor = Position(row: row, column: 1)
    }
    drawMore(above: first, below: tasks.count - first - rows.count, on: &canvas, rows: rows)
  }
}

extension QueuedTask {
  fileprivate func sign(
    _ glyphs: GlyphSet, spinner: Int
  ) -> (text: DisplayText, role: StyleRole) {
    switch state {
    case .waiting: (glyphs.separator, .muted)
    case .running: (glyphs.spinnerFrames[spinner % glyphs.spinnerFrames.count], .pending)
    case .done: (glyphs.check, .good)
    case .failed: (glyphs.cross, .error)
    case .stopped: ("!", .warning)
    }
  }
}
