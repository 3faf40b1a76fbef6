/// A grid of cells that a screen is drawn into.
///
/// A canvas is a value without a terminal: drawing the same state twice gives equal canvases. It accepts
/// only ``DisplayText``, so every cell is safe. Anything outside is cut or ignored, so no size can break a
/// screen.
package struct Canvas: Hashable, Sendable {
  /// The size.
  package let size: Size
  /// The glyphs for lines, bars and marks.
  package let glyphs: GlyphSet
  /// The position of the terminal's cursor; hidden if nil.
  package var cursor: Position?

  /// The cells of each row.
  package private(set) var rows: [[Cell]]

  /// Makes an empty canvas.
  /// - Parameters:
  ///   - size: the size; negative sizes count as 0.
  ///   - glyphs: the glyphs to draw with.
  package init(size: Size, glyphs: GlyphSet) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    self.glyphs = glyphs
    let blank = [Cell](repeating: .blank(.text), count: self.size.columns)
    rows = [[Cell]](repeating: blank, count: self.size.rows)
  }

  /// Puts a cluster into a cell, and clears the other half of any wide cluster that it overlaps.
  mutating func set(_ text: String, width: Int, row: Int, column: Int, style: Style) {
    guard rows.indices.contains(row), column >= 0, column + width <= size.columns else { return }
    for covered in column..<(column + width) { separate(row: row, column: covered) }
    rows[row][column] = Cell(text: text, width: width, style: style)
    if width == 2 { rows[row][column + 1] = Cell(text: "", width: 0, style: style) }
  }

  private mutating func separate(row: Int, column: Int) {
    let cell = rows[row][column]
    if cell.width == 2 { rows[row][column + 1] = .blank(cell.style) }
    if cell.width == 0 { rows[row][column - 1] = .blank(cell.style) }
  }

  mutating func restyle(row: Int, column: Int, _ change: (inout Style) -> Void) {
    change(&rows[row][column].style)
  }
}
