extension Canvas {
  /// Clears cells and gives them a style.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - columns: which of its columns; the part that lies outside is ignored.
  ///   - style: how they look.
  public mutating func fill(row: Int, columns: Range<Int>? = nil, style: Style = .text) {
    for column in inside(row: row, columns: columns) {
      set(" ", width: 1, row: row, column: column, style: style)
    }
  }

  /// Emphasises what stands in a row already, without changing its text or roles.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - columns: which of its columns; all of them without it.
  ///   - emphasis: what is special about the row.
  public mutating func emphasize(
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
