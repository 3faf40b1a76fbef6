import GRDB

/// Inserts pairs of numbers in batches: one statement per row would dominate the time of an import.
struct PairInsertion {
  private let statement: Statement
  private let table: String
  private let db: Database
  private var pending: [Int] = []

  private static let portion = 200

  init(into table: String, _ db: Database) throws {
    self.table = table
    self.db = db
    pending.reserveCapacity(2 * Self.portion)
    statement = try db.makeStatement(sql: Self.sql(table, rows: Self.portion))
  }

  /// Adds a row, which is in the table after `finish`.
  mutating func add(_ first: Int, _ second: Int) throws {
    pending.append(first)
    pending.append(second)
    guard pending.count == 2 * Self.portion else { return }
    try statement.execute(arguments: StatementArguments(pending))
    pending.removeAll(keepingCapacity: true)
  }

  /// Inserts the remaining rows.
  mutating func finish() throws {
    guard !pending.isEmpty else { return }
    try db.execute(
      sql: Self.sql(table, rows: pending.count / 2), arguments: StatementArguments(pending))
    pending = []
  }

  private static func sql(_ table: String, rows: Int) -> String {
    let values = Array(repeating: "(?, ?)", count: rows).joined(separator: ", ")
    return "INSERT INTO \(table) VALUES \(values)"
  }
}
