import GRDB

extension Row {
  /// The value of a column.
  ///
  /// The schema promises its type, but a damaged file does not keep the promise, and GRDB's own
  /// subscripts end the process then.
  ///
  /// - Throws: `RowDecodingError` when the value is of another type, or missing.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  /// The same for a column by its place, for rows that are many.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    at place: Int
  ) throws -> Value {
    try decode(Value.self, atIndex: place)
  }

  /// A number of rows, with which can be reckoned.
  ///
  /// - Throws: `RowDecodingError`, or `FileDamage` when no table has so many rows.
  func count(_ column: String) throws -> Int {
    let count: Int = try value(column)
    guard (0...Int(Int32.max)).contains(count) else {
      throw FileDamage(message: "\(column) is \(count)")
    }
    return count
  }
}

extension Row {
  /// The same where there need be no number.
  func countIfPresent(_ column: String) throws -> Int? {
    let count: Int? = try value(column)
    return count == nil ? nil : try self.count(column)
  }
}

/// What a file holds that nothing here has ever written.
struct FileDamage: Error {
  /// What it is, without a full stop.
  let message: String
}
