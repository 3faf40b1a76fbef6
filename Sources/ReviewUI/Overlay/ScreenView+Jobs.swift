import Review
import Terminal

extension ScreenView {
  /// The work that was started, the newest first.
  func drawJobs(from scroll: Int, on canvas: inout Canvas) {
    let lines = JobLines(of: state)
    drawPageTitle("Jobs", StyledText(Figure.count(lines.jobs.count), .muted), on: &canvas)
    let rows = layout.body.dropFirst()
    if lines.jobs.isEmpty {
      canvas.put("Nothing was started yet.", row: rows.lowerBound, column: 1, style: Style(.muted))
    }
    let first = min(scroll, max(0, lines.count - rows.count))
    for (row, job) in zip(rows, lines.jobs.dropFirst(first)) { draw(job, on: &canvas, row: row) }
    drawMore(above: first, below: lines.count - first - rows.count, on: &canvas, rows: rows)
  }

  private func draw(_ job: Job, on canvas: inout Canvas, row: Int) {
    let sign = job.sign(glyphs, spinner: state.spinner)
    let head =
      StyledText("\(Figure.time(job.start, utcOffset: utcOffset)) ", .muted)
      + StyledText("\(sign.text) ", sign.role)
    let column = canvas.put(head, row: row, column: 1)
    let width = max(10, (size.columns - column) * 2 / 5)
    canvas.put(DisplayText(job.title), row: row, column: column, width: width)
    canvas.put(
      job.words, row: row, column: column + width + 2,
      width: size.columns - column - width - 4, style: Style(sign.role))
  }
}

extension Job {
  fileprivate func sign(_ glyphs: GlyphSet, spinner: Int) -> (text: DisplayText, role: StyleRole) {
    switch progress {
    case .running where isStalled: ("!", .warning)
    case .running: (glyphs.spinnerFrames[spinner % glyphs.spinnerFrames.count], .pending)
    case .succeeded: (glyphs.check, .good)
    case .failed: (glyphs.cross, .error)
    }
  }

  fileprivate var words: DisplayText {
    switch progress {
    case .running(let words) where isStalled: "stalled: \(words)"
    case .running(let words), .succeeded(let words), .failed(let words): DisplayText(words)
    }
  }
}
