import ReviewApp
import Terminal

extension ReadingPage: DialogView {
  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.escape, .enter, "q"], "back", .dismiss)] + ownKeys
      + DialogKey.scrolling(page: page)
  }

  private var ownKeys: [DialogKey] {
    guard canAskPeople else { return [] }
    return [DialogKey(["L"], "ask person by person", .ask(.loadHoldings))]
  }

  func scrolls(in view: ScreenView) -> Bool {
    scroll > 0 || view.lines(of: self).count > view.readingRows.count
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }

  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    // Long lines are wrapped, so there may be more of them; scrolling past the end shows blank lines at worst.
    scrolling(with: action, from: scroll, last: lineCount - 1)
  }
}

extension ScreenView {
  fileprivate func draw(_ page: ReadingPage, on canvas: inout Canvas) {
    drawPageTitle(
      DisplayText(page.title),
      page.isLoading ? StyledText("loading\(glyphs.ellipsis)", .pending) : StyledText(),
      on: &canvas)
    let rows = readingRows
    let lines = lines(of: page)
    for (row, line) in zip(rows, lines.dropFirst(page.scroll)) {
      canvas.put(line.text, row: row, column: line.column, width: size.columns - line.column - 1)
    }
    drawMore(
      above: page.scroll, below: lines.count - page.scroll - rows.count, on: &canvas, rows: rows)
  }

  fileprivate var readingRows: Range<Int> { layout.body.dropFirst() }

  /// The lines of a page; the blank one below the last section is left out.
  fileprivate func lines(of page: ReadingPage) -> [(text: StyledText, column: Int)] {
    page.sections.flatMap(lines).dropLast()
  }

  private func lines(of section: ReadingPage.Passage) -> [(text: StyledText, column: Int)] {
    let heading = (text: StyledText(DisplayText(section.heading), .header), column: 1)
    let lines = section.lines.flatMap { line in
      DisplayText(line).wrapped(to: size.columns - 5).map { (text: StyledText($0), column: 3) }
    }
    return [heading] + lines + [(text: StyledText(), column: 1)]
  }
}
