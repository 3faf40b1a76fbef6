import RoleMining

/// The rows of a list on their way from a tenant to standard output: a page is written when it is
/// there, and not kept.
struct RowTransfer<Row: Sendable> {
  private var writer: any RowWriter<Row>
  private let progress: ProgressLine
  private var readCount = 0
  private var total: Int?
  private var problems: [RowProblem] = []

  /// Prepares a transfer.
  init(to writer: any RowWriter<Row>, progress: ProgressLine = ProgressLine()) {
    self.writer = writer
    self.progress = progress
  }

  /// Moves all pages, and says on standard error what is to be said about the rows.
  ///
  /// - Throws: `OutputClosed`; `Failure` when a page cannot be had, with how much is out.
  mutating func run(_ pages: some AsyncSequence<Page<Row>, APIError>) async throws {
    defer { progress.clear() }
    do {
      for try await page in pages { try take(page) }
    } catch let error as APIError {
      throw unfinished(error)
    }
    progress.clear()
    try writer.end()
    for note in notes { Output.errors.say(note) }
  }

  private mutating func take(_ page: Page<Row>) throws {
    total = page.total
    readCount += page.items.count
    problems += page.problems
    // On one terminal rows and progress would stand in each other's lines.
    if Output.standard.isTerminal { progress.clear() }
    try writer.write(page.items)
    guard !Output.standard.isTerminal || writer.rowCount == 0 else { return }
    progress.show("\(readCount.grouped) of \(total.map(\.grouped) ?? "?") rows")
  }

  private func unfinished(_ error: APIError) -> Failure {
    let failure = Failure(error)
    guard readCount > 0 else { return failure }
    let rows = "\(writer.rowCount.grouped) of \(total.map(\.grouped) ?? "an unknown number of")"
    return Failure(
      failure.status, "\(failure.message)\nThe output ends early, after \(rows) rows.")
  }

  /// Sentences about what is not among the rows.
  private var notes: [String] {
    var notes: [String] = []
    if let first = problems.first {
      notes.append(
        "\(problems.count.counted("row", "rows")) could not be read; "
          + "the first: \(first.field): \(first.message)")
    }
    if let total, readCount + problems.count < total {
      notes.append(
        "These are \(readCount.grouped) of \(total.grouped) rows. --all shows all of them.")
    }
    return notes
  }
}
