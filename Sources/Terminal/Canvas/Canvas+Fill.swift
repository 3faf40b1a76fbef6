extension Canvas {
  /// Clears cells and sets their style.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - columns: their columns; the part outside the canvas is ignored.
  ///   - style: their style.
  package mutating func fill(row: Int, columns: Range<Int>? = nil, style: Style = .text) {
    for column in inside(row: row, columns: columns) {
      set(" ", width: 1, row: row, column: column, style: style)
    }
  }

  /// Emphasises a row without changing its text or roles.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - columns: the columns; all by default.
  ///   - emphasis: the emphasis.
  package mutating func emphasize(
    row: Int, columns: Range<Int>? = nil, as emphasis: RowEmphasis
  ) {
    for column in inside(row: row, columns: columns) {
      restyle(row: row, column: column) { $0.emphasis = emphasis }
    }
  }

  private func inside(row: Int, columns: Range<Int>?) -> Range<Int> {
    guard (0..<size.rows).contains(row) else { return 0..<0 }
    return (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
  }
}
