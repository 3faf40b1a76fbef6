/// Writes the rows of a list in one form, as they come.
protocol RowWriter<Row> {
  associatedtype Row: Sendable

  /// How many rows have left.
  var rowCount: Int { get }

  /// Writes the rows of a page; they are out when it returns, unless all must be known before.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  mutating func write(_ rows: [Row]) throws

  /// Writes what stands behind the last row.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  mutating func end() throws
}
