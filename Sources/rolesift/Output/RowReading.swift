import RoleMining
import RoleMiningClient

/// The rows of a list that were wanted, and what there is to say about the others.
struct RowReading<Row: Sendable>: Sendable {
  private(set) var rows: [Row] = []
  private var total: Int?
  private var problems: [RowProblem] = []

  /// Takes rows that are there already.
  init(rows: [Row], total: Int?) {
    self.rows = rows
    self.total = total
  }
}

extension RowReading where Row: Decodable {
  /// Reads a list page by page.
  ///
  /// - Parameters:
  ///   - listing: What to read.
  ///   - limit: The most rows; nil is all of them.
  ///   - client: Whom to ask.
  ///   - progress: Says how far it is.
  /// - Throws: `APIError` of the first page that failed.
  init<Fields>(
    _ listing: Listing<Row, Fields>, limit: Int?, from client: Client, progress: ProgressLine
  ) async throws {
    defer { progress.clear() }
    for try await page in client.pages(listing, limit: limit) {
      rows += page.items
      problems += page.problems
      total = page.total
      progress.show("\(rows.count) of \(page.total.map(String.init) ?? "?") rows")
    }
  }
}

extension RowReading {
  /// Sentences about what is not among the rows.
  var notes: [String] {
    var notes: [String] = []
    if let first = problems.first {
      notes.append(
        "\(problems.count) \(problems.count == 1 ? "row" : "rows") could not be read; "
          + "the first: \(first.field): \(first.message)")
    }
    if let total, rows.count + problems.count < total {
      notes.append("These are \(rows.count) of \(total) rows. --all shows all of them.")
    }
    return notes
  }
}
