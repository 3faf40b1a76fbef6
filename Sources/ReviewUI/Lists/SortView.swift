import ReviewApp
import Terminal

extension SortChoice: DialogView {
  var fillsScreen: Bool { false }

  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.enter], "sort", .submit), DialogKey([.escape, "q", "s"], "back", .dismiss)]
      + DialogKey.choosing([.down, "j", .tab], [.up, "k", .backTab], "choose")
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The columns to sort by.
  fileprivate func draw(_ choice: SortChoice, on canvas: inout Canvas) {
    let width = 44
    let height = min(choice.columns.count + 2, size.rows - 4)
    let origin = Position(row: 2, column: max(0, (size.columns - width) / 2))
    canvas.dialog(at: origin, size: Size(rows: height, columns: width), title: "Sort by")
    let rows = (origin.row + 1)..<(origin.row + height - 1)
    let first = max(0, choice.selection - rows.count + 1)
    for (row, index) in zip(rows, first..<choice.columns.count) {
      let isChosen = index == choice.selection
      draw(choice.columns[index], on: &canvas, row: row, column: origin.column + 2)
      guard isChosen else { continue }
      let columns = (origin.column + 2)..<(origin.column + width - 2)
      canvas.put(
        glyphs.cursorMark, row: row, column: columns.lowerBound, style: Style(.accent))
      canvas.emphasize(row: row, columns: columns, as: .cursor)
      canvas.cursor = Position(row: row, column: columns.lowerBound)
    }
  }

  private func draw(
    _ column: SortChoice.Column, on canvas: inout Canvas, row: Int, column start: Int
  ) {
    let arrow: DisplayText =
      column.descending.map { $0 ? glyphs.downArrow : glyphs.upArrow } ?? " "
    canvas.put(
      "\(column.title) \(arrow)", row: row, column: start + 2, width: 16,
      style: Style(column.descending == nil ? .text : .columnTitleSorted))
    let way: DisplayText = column.isSortedByTenant ? "sorted by the tenant" : "loads all rows"
    canvas.put(
      way, row: row, column: start + 19, width: 20, alignment: .trailing, style: Style(.muted))
  }
}
