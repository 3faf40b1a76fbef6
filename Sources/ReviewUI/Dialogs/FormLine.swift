import ReviewApp
import Terminal

/// One line of a form: its label, followed by a field or a choice.
struct FormLine {
  let label: DisplayText
  let isFocused: Bool
  let labelWidth: Int

  /// Draws the label and returns the column after it.
  func drawLabel(on canvas: inout Canvas, row: Int) -> Int {
    if isFocused {
      canvas.put(canvas.glyphs.cursorMark, row: row, column: 1, style: Style(.accent))
    }
    canvas.put(
      label, row: row, column: 3, width: labelWidth, style: Style(isFocused ? .accent : .muted))
    return 3 + labelWidth + 1
  }

  /// Draws a text field after the label.
  func draw(_ field: TextField, width: Int, on canvas: inout Canvas, row: Int) {
    let column = drawLabel(on: &canvas, row: row)
    canvas.field(
      field, row: row, column: column, width: min(width, canvas.size.columns - column - 1),
      isActive: isFocused)
  }

  /// Draws a choice after the label.
  func draw(_ choice: StyledText, on canvas: inout Canvas, row: Int) {
    let column = drawLabel(on: &canvas, row: row)
    canvas.put(choice, row: row, column: column, width: canvas.size.columns - column - 1)
    if isFocused { canvas.cursor = Position(row: row, column: column) }
  }
}
