import GRDB

extension Row {
  /// The value of a column.
  ///
  /// The schema guarantees the type, but a damaged file may violate it, and GRDB's own subscripts would
  /// then end the process.
  ///
  /// - Throws: `RowDecodingError` if the value is missing or of another type.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  /// The same for a column index, for large results.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    at place: Int
  ) throws -> Value {
    try decode(Value.self, atIndex: place)
  }

  /// A count, within safe bounds for arithmetic.
  ///
  /// - Throws: `RowDecodingError`, or `FileDamage` if no table can have so many rows.
  func count(_ column: String) throws -> Int {
    let count: Int = try value(column)
    guard (0...Int(Int32.max)).contains(count) else {
      throw FileDamage(message: "\(column) is \(count)")
    }
    return count
  }
}

extension Row {
  /// The same for an optional count.
  func countIfPresent(_ column: String) throws -> Int? {
    let count: Int? = try value(column)
    return count == nil ? nil : try self.count(column)
  }
}

/// Data in a file that this program never writes.
struct FileDamage: Error {
  /// The description, without a full stop.
  let message: String
}
