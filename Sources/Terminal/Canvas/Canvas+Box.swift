extension Canvas {
  /// Draws a box and clears its inside: only dialogs have a border.
  /// - Parameters:
  ///   - origin: its top left corner.
  ///   - size: its size including the border; at least 2 by 2, or nothing is drawn.
  ///   - title: the title in its upper border.
  ///   - style: the style of the border.
  package mutating func box(
    at origin: Position, size: Size, title: DisplayText? = nil,
    style: Style = Style(.dialogBorder)
  ) {
    guard size.rows >= 2, size.columns >= 2 else { return }
    let shape = glyphs.box
    let bottom = origin.row + size.rows - 1
    rule(shape.topLeft, shape.horizontal, shape.topRight, origin, size.columns, style)
    for row in (origin.row + 1)..<bottom {
      let start = Position(row: row, column: origin.column)
      rule(shape.vertical, " ", shape.vertical, start, size.columns, style)
      fill(row: row, columns: (origin.column + 1)..<(origin.column + size.columns - 1))
    }
    let corner = Position(row: bottom, column: origin.column)
    rule(shape.bottomLeft, shape.horizontal, shape.bottomRight, corner, size.columns, style)
    guard let title, size.columns > 6 else { return }
    let room = size.columns - 6
    let label: DisplayText = " \(title.truncated(to: room)) "
    put(label, row: origin.row, column: origin.column + 2, style: Style(.dialogTitle))
  }

  /// Draws a horizontal line.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - columns: its columns.
  ///   - style: its style.
  package mutating func rule(row: Int, columns: Range<Int>, style: Style = Style(.muted)) {
    for column in columns.clamped(to: 0..<size.columns) {
      set(glyphs.box.horizontal, width: 1, row: row, column: column, style: style)
    }
  }

  private mutating func rule(
    _ left: String, _ middle: String, _ right: String, _ start: Position, _ columns: Int,
    _ style: Style
  ) {
    let last = start.column + columns - 1
    for column in start.column...last {
      let glyph = column == start.column ? left : column == last ? right : middle
      set(glyph, width: 1, row: start.row, column: column, style: style)
    }
  }
}
