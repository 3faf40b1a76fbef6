import ReviewApp
import Terminal

extension ScreenView {
  /// The columns to sort by.
  func draw(_ choice: SortChoice, on canvas: inout Canvas) {
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

  /// The question before a file is replaced.
  func drawReplacing(_ request: ExportRequest, on canvas: inout Canvas) {
    let width = min(64, size.columns - 4)
    let origin = Position(row: max(1, (size.rows - 6) / 2), column: (size.columns - width) / 2)
    canvas.dialog(at: origin, size: Size(rows: 6, columns: width), title: "Replace?")
    let left = origin.column + 3
    canvas.put("There is a file of this name:", row: origin.row + 1, column: left)
    canvas.put(
      DisplayText(request.file), row: origin.row + 2, column: left + 2, width: width - 8,
      style: Style(.accent))
    let keys =
      StyledText("y", .hintKey) + StyledText(" replace it    ", .hintLabel)
      + StyledText("Esc", .hintKey) + StyledText(" keep it", .hintLabel)
    canvas.put(keys, row: origin.row + 4, column: left)
  }

  /// The question before leaving while changes are under way.
  func drawLeaving(on canvas: inout Canvas) {
    let running = state.runningJobs
    let width = min(64, size.columns - 4)
    let height = min(running.count, 5) + 6
    let origin = Position(
      row: max(1, (size.rows - height) / 2), column: (size.columns - width) / 2)
    canvas.dialog(at: origin, size: Size(rows: height, columns: width), title: "Leave?")
    let left = origin.column + 3
    let text =
      "\(Figure.amount(running.count, "job is", "jobs are")) still under way:"
      as DisplayText
    canvas.put(text, row: origin.row + 1, column: left, width: width - 6)
    for (offset, job) in running.prefix(5).enumerated() {
      canvas.put(
        DisplayText(job.title), row: origin.row + 2 + offset, column: left + 2, width: width - 8,
        style: Style(.pending))
    }
    canvas.put(
      "What was sent may still happen on the tenant.", row: origin.row + height - 3, column: left,
      width: width - 6, style: Style(.warning))
    let keys =
      StyledText("y", .hintKey) + StyledText(" leave    ", .hintLabel) + StyledText("Esc", .hintKey)
      + StyledText(" stay", .hintLabel)
    canvas.put(keys, row: origin.row + height - 2, column: left)
  }
}
