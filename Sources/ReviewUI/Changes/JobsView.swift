import Review
import ReviewApp
import Terminal

extension JobsPage: DialogView {
  func keys(page: Int) -> [DialogKey] {
    [
      DialogKey([.enter], "details", .submit), DialogKey([.escape, "q", "J"], "back", .dismiss),
      DialogKey(["A", "a"], nil, .lookUp),
    ] + DialogKey.scrolling(page: page)
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }

  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    let (all, jobs) = (JobLines(of: state).count, state.changes.jobs.count)
    guard jobs > 0 else {
      return scrolling(with: action, from: scroll, last: all - state.listHeight)
    }
    return scrolling(
      with: action, from: all - jobs + selection(in: state) - linesAbove, last: all - 1)
  }
}

extension ScreenView {
  /// The work that was started, newest first.
  fileprivate func draw(_ page: JobsPage, on canvas: inout Canvas) {
    let lines = JobLines(of: state)
    let jobs = state.changes.jobs
    let chosen = lines.count - jobs.count + page.selection(in: state) - page.linesAbove
    drawPageTitle("Jobs", StyledText(Figure.count(state.changes.jobs.count), .muted), on: &canvas)
    let rows = layout.body.dropFirst()
    let first = min(
      jobs.isEmpty ? page.scroll : max(0, chosen - rows.count + 1),
      max(0, lines.count - rows.count))
    let visible = lines.lines.enumerated().dropFirst(first).prefix(rows.count)
    let titles = titleWidth(of: visible.map(\.element))
    for (row, (place, line)) in zip(rows, visible) {
      draw(line, titleWidth: titles, on: &canvas, row: row)
      guard place == chosen, case .job = line else { continue }
      canvas.put(glyphs.cursorMark, row: row, column: 1, style: Style(.accent))
      canvas.cursor = Position(row: row, column: 1)
    }
    if jobs.isEmpty, rows.count > lines.count {
      canvas.put(
        "No jobs yet.", row: rows.lowerBound + lines.count, column: 1,
        style: Style(.muted))
    }
    drawMore(above: first, below: lines.count - first - rows.count, on: &canvas, rows: rows)
  }

  private func draw(
    _ line: JobLines.Line, titleWidth: Int, on canvas: inout Canvas, row: Int
  ) {
    switch line {
    case .blank: return
    case .job(let job): draw(job, titleWidth: titleWidth, on: &canvas, row: row)
    case .fact(let label, let text):
      canvas.put(label, row: row, column: 1, style: Style(.muted))
      canvas.put(text, row: row, column: 13, width: size.columns - 15)
    }
  }

  /// The titles take what they need, as long as half of the width is left for the progress, or
  /// what that needs.
  private func titleWidth(of lines: some Sequence<JobLines.Line>) -> Int {
    let jobs = lines.compactMap { if case .job(let job) = $0 { job } else { nil } }
    let room = size.columns - Self.jobColumn - 4
    let words = jobs.map { self.words(of: $0).width }.max() ?? 0
    return min(jobs.map { DisplayText($0.title).width }.max() ?? 0, max(room / 2, room - words))
  }

  /// The column after the time and the sign.
  private static var jobColumn: Int { 14 }

  private func words(of job: Job) -> DisplayText {
    state.connection.receivedBytes[job.id].map { "\(AppState.size($0)) so far" } ?? job.words
  }

  private func draw(_ job: Job, titleWidth: Int, on canvas: inout Canvas, row: Int) {
    let sign = job.sign(glyphs, spinner: state.spinner)
    let head =
      StyledText("\(Figure.time(job.start, utcOffset: utcOffset)) ", .muted)
      + StyledText("\(sign.text) ", sign.role)
    canvas.put(head, row: row, column: 3)
    canvas.put(
      DisplayText(job.title).shortened(to: titleWidth), row: row, column: Self.jobColumn)
    let column = Self.jobColumn + titleWidth + 2
    canvas.put(
      words(of: job), row: row, column: column, width: size.columns - column - 2,
      style: Style(sign.role))
  }
}

extension Job {
  func sign(_ glyphs: GlyphSet, spinner: Int) -> (text: DisplayText, role: StyleRole) {
    switch progress {
    case .running where isStalled: ("!", .warning)
    case .running: (glyphs.spinnerFrames[spinner % glyphs.spinnerFrames.count], .pending)
    case .succeeded: (glyphs.check, .good)
    case .failed: (glyphs.cross, .error)
    case .unsure: ("?", .warning)
    }
  }

  /// The progress of the job.
  var words: DisplayText {
    switch progress {
    case .running(let words) where isStalled: "stalled: \(words)"
    case .succeeded(title): "done"
    case .running(let words), .succeeded(let words), .failed(let words), .unsure(let words):
      DisplayText(words)
    }
  }
}

/// The lines of the jobs view: what the connection does, and below it the jobs, newest first.
struct JobLines {
  /// A line: something about the connection, a job, or nothing.
  enum Line {
    case fact(DisplayText, StyledText)
    case job(Job)
    case blank
  }

  let lines: [Line]

  init(of state: AppState) {
    let facts = ConnectionFacts(of: state).lines
    let jobs = state.changes.jobs.reversed().map(Line.job)
    lines = facts.map { .fact($0.label, $0.text) } + (facts.isEmpty ? [] : [.blank]) + jobs
  }

  var count: Int { lines.count }
}
