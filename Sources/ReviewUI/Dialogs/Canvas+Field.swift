import ReviewApp
import Terminal

extension Canvas {
  /// Draws a text field; a text longer than the field is shown around its cursor.
  /// - Returns: how many characters of the text lie before the visible part.
  @discardableResult
  mutating func field(
    _ field: TextField, row: Int, column: Int, width: Int, isActive: Bool
  ) -> Int {
    guard width > 1 else { return 0 }
    fill(
      row: row, columns: column..<(column + width), style: Style(isActive ? .fieldActive : .field))
    let characters = field.text.map { DisplayText(String($0)) }
    let cursor = isActive ? min(field.cursor, characters.count) : 0
    var start = cursor
    var taken = 1
    // As much before the cursor as fits, with one column left for the cursor itself.
    while start > 0, taken + characters[start - 1].width <= width {
      start -= 1
      taken += characters[start].width
    }
    let visible = characters[start...].joined()
    put(
      visible, row: row, column: column, width: width,
      style: Style(isActive ? .fieldActive : .field))
    if isActive {
      let before = characters[start..<cursor].reduce(0) { $0 + $1.width }
      self.cursor = Position(row: row, column: column + before)
    }
    return start
  }
}
