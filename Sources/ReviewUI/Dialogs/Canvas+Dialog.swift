import Terminal

extension Canvas {
  /// Draws the box of a dialog, with a blank column on either side to separate it from the list.
  mutating func dialog(at origin: Position, size: Size, title: DisplayText) {
    for row in origin.row..<max(origin.row, origin.row + size.rows) {
      fill(row: row, columns: (origin.column - 2)..<(origin.column + size.columns + 2))
    }
    box(at: origin, size: size, title: title)
  }
}
