import Review
import Terminal

extension ScreenView {
  /// Everything that was said, the newest below.
  func drawMessages(from scroll: Int, on canvas: inout Canvas) {
    let messages = state.messages.all
    drawPageTitle("Messages", StyledText(Figure.count(messages.count), .muted), on: &canvas)
    let rows = layout.body.dropFirst()
    guard !messages.isEmpty else {
      canvas.put("Nothing was said yet.", row: rows.lowerBound, column: 1, style: Style(.muted))
      return
    }
    var row = rows.upperBound
    for message in messages.dropLast(min(scroll, messages.count - 1)).reversed() {
      let lines = self.lines(of: message)
      row -= lines.count
      guard row >= rows.lowerBound else { return }
      for (offset, line) in lines.enumerated() {
        canvas.put(line, row: row + offset, column: 1, width: size.columns - 2)
      }
    }
  }

  private func lines(of message: Message) -> [StyledText] {
    let time = Figure.time(message.date, utcOffset: utcOffset)
    let sign: DisplayText =
      switch message.weight {
      case .note: " "
      case .warning: "!"
      case .failure: glyphs.cross
      }
    let width = size.columns - 14
    return DisplayText(message.text).wrapped(to: width).enumerated().map { number, text in
      let head: DisplayText = number == 0 ? "\(time) \(sign) " : "           "
      return StyledText(head, number == 0 ? message.role : .text) + StyledText(text)
    }
  }

  /// The work that was started, the newest first.
  func drawJobs(on canvas: inout Canvas) {
    let jobs = Array(state.allJobs.reversed())
    drawPageTitle("Jobs", StyledText(Figure.count(jobs.count), .muted), on: &canvas)
    let rows = layout.body.dropFirst()
    if jobs.isEmpty {
      canvas.put("Nothing was started yet.", row: rows.lowerBound, column: 1, style: Style(.muted))
    }
    for (row, job) in zip(rows, jobs) {
      let sign = job.sign(glyphs, spinner: state.spinner)
      let head =
        StyledText("\(Figure.time(job.start, utcOffset: utcOffset)) ", .muted)
        + StyledText("\(sign.text) ", sign.role)
      let column = canvas.put(head, row: row, column: 1)
      let width = max(10, (size.columns - column) * 2 / 5)
      canvas.put(DisplayText(job.title), row: row, column: column, width: width)
      canvas.put(
        DisplayText(job.words), row: row, column: column + width + 2,
        width: size.columns - column - width - 3, style: Style(sign.role))
    }
  }
}

extension Message {
  fileprivate var role: StyleRole {
    switch weight {
    case .note: .muted
    case .warning: .warning
    case .failure: .error
    }
  }
}

extension Job {
  fileprivate func sign(_ glyphs: GlyphSet, spinner: Int) -> (text: DisplayText, role: StyleRole) {
    switch progress {
    case .running: (glyphs.spinnerFrames[spinner % glyphs.spinnerFrames.count], .pending)
    case .succeeded: (glyphs.check, .good)
    case .failed: (glyphs.cross, .error)
    }
  }

  fileprivate var words: String {
    switch progress {
    case .running(let words), .succeeded(let words), .failed(let words): words
    }
  }
}
