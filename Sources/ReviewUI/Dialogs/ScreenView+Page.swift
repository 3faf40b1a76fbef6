import ReviewApp
import Terminal

extension ScreenView {
  /// The title line of a page.
  func drawPageTitle(_ title: DisplayText, _ facts: StyledText = .init(), on canvas: inout Canvas) {
    let gap = StyledText(facts.isEmpty ? "" : "   ")
    canvas.put(
      StyledText(title, .header) + gap + facts, row: layout.title, column: 1,
      width: size.columns - 2)
  }

  /// Says that there is more above or below what is visible.
  func drawMore(above: Int, below: Int, on canvas: inout Canvas, rows: Range<Int>) {
    guard let first = rows.first, let last = rows.last else { return }
    if above > 0 {
      canvas.put(
        glyphs.upArrow, row: first, column: size.columns - 2, style: Style(.accent))
    }
    if below > 0 {
      canvas.put(
        glyphs.downArrow, row: last, column: size.columns - 2, style: Style(.accent))
    }
  }
}
