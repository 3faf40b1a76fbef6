import GRDB

/// Inserts rows in batches: one statement per row would dominate the time of an import.
struct RowInsertion {
  private let statement: Statement
  private let target: String
  private let width: Int
  private let db: Database
  private var pending: [DatabaseValue] = []

  private static let portion = 200

  /// - Parameters:
  ///   - target: The table and its columns, such as `usage (source, identity, days)`.
  ///   - width: The number of columns.
  ///   - db: The database.
  /// - Throws: `DatabaseError` if there is no such table.
  init(into target: String, width: Int, _ db: Database) throws {
    self.target = target
    self.width = width
    self.db = db
    pending.reserveCapacity(width * Self.portion)
    statement = try db.makeStatement(sql: Self.sql(target, width, rows: Self.portion))
  }

  /// Adds a row. All rows are in the table after `finish`.
  mutating func add(_ values: (any DatabaseValueConvertible)?...) throws {
    for value in values { pending.append(value?.databaseValue ?? .null) }
    try writeIfFull()
  }

  /// Adds a row of values.
  mutating func add(_ values: [DatabaseValue]) throws {
    pending += values
    try writeIfFull()
  }

  /// Adds a row of two numbers.
  mutating func add(_ first: Int, _ second: Int) throws {
    pending.append(first.databaseValue)
    pending.append(second.databaseValue)
    try writeIfFull()
  }

  /// Inserts the remaining rows.
  mutating func finish() throws {
    guard !pending.isEmpty else { return }
    try db.execute(
      sql: Self.sql(target, width, rows: pending.count / width),
      arguments: StatementArguments(pending))
    pending = []
  }

  private mutating func writeIfFull() throws {
    guard pending.count >= width * Self.portion else { return }
    try statement.execute(arguments: StatementArguments(pending))
    pending.removeAll(keepingCapacity: true)
  }

  private static func sql(_ target: String, _ width: Int, rows: Int) -> String {
    let row = "(" + Array(repeating: "?", count: width).joined(separator: ", ") + ")"
    return "INSERT INTO \(target) VALUES "
      + Array(repeating: row, count: rows).joined(separator: ", ")
  }
}
