/// The size of a terminal or a canvas.
package struct Size: Hashable, Sendable {
  /// The number of rows.
  package var rows: Int
  /// The number of columns.
  package var columns: Int

  /// Makes a size.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}
