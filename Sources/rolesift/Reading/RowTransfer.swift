import RoleMining

/// Copies rows from a tenant to standard output, page by page, keeping none.
struct RowTransfer<Row: Sendable> {
  private var writer: any RowWriter<Row>
  private let limit: Int?
  private let progress: ProgressLine
  private var readCount = 0
  /// Includes duplicate rows, which are dropped.
  private var givenCount = 0
  private var total: Int?
  private var problems: [RowProblem] = []

  /// Prepares the copy of at most `limit` rows.
  init(to writer: any RowWriter<Row>, limit: Int?, progress: ProgressLine = ProgressLine()) {
    self.writer = writer
    self.limit = limit
    self.progress = progress
  }

  /// Copies all pages and reports on standard error.
  ///
  /// - Throws: `OutputClosed`; `Failure` if a page cannot be read, saying how many rows were written, and
  ///   after all other rows if some are unreadable.
  mutating func run(_ pages: some AsyncSequence<Page<Row>, APIError>) async throws {
    defer { progress.clear() }
    do {
      for try await page in pages { try add(page) }
    } catch let error as APIError {
      throw unfinished(error)
    }
    progress.clear()
    try writer.end()
    if let total, readCount + problems.count < total { Output.errors.say(shortfall(of: total)) }
    if let sentence = problems.sentence { throw Failure(.failure, sentence) }
  }

  /// Why there are fewer rows than the tenant counted.
  private func shortfall(of total: Int) -> String {
    guard let limit, givenCount >= limit else {
      let count = readCount + problems.count
      return "The tenant reported \(total.grouped) rows but returned \(count.grouped)."
    }
    return "Showing \(readCount.grouped) of \(total.grouped) rows. --all shows all."
  }

  private mutating func add(_ page: Page<Row>) throws {
    total = page.total
    readCount += page.items.count
    givenCount += page.rowCount
    problems += page.problems
    // On one terminal, rows and progress would overwrite each other.
    if Output.standard.isTerminal { progress.clear() }
    try writer.write(page.items)
    guard !Output.standard.isTerminal || writer.rowCount == 0 else { return }
    progress.show("\(readCount.grouped) of \(total.map(\.grouped) ?? "?") rows")
  }

  private func unfinished(_ error: APIError) -> Failure {
    let failure = Failure(error)
    guard readCount + problems.count > 0 else { return failure }
    let rows = "\(writer.rowCount.grouped) of \(total.map(\.grouped) ?? "an unknown number of")"
    let sentences = [
      failure.message, "The output is incomplete: \(rows) rows.", problems.sentence,
    ]
    return Failure(failure.status, sentences.compactMap(\.self).joined(separator: "\n"))
  }
}
