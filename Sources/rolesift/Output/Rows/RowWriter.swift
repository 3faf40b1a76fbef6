/// Writes the rows of a list in one format, as they arrive.
protocol RowWriter<Row> {
  associatedtype Row: Sendable

  /// The number of rows written so far.
  var rowCount: Int { get }

  /// Writes the rows of a page, or keeps them if the format needs all rows first.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  mutating func write(_ rows: [Row]) throws

  /// Writes what follows the last row.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  mutating func end() throws
}
