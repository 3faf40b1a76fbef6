import Review
import Terminal

extension ScreenView {
  /// One line to type, above the footer, with what is wrong or what may be typed below it.
  func draw(_ prompt: Prompt, on canvas: inout Canvas) {
    let top = layout.footer - 4
    for row in top..<layout.footer { canvas.fill(row: row) }
    canvas.rule(row: top, columns: 0..<size.columns)
    let label = prompt.purpose.label
    canvas.put(label, row: top + 1, column: 1, style: Style(.accent))
    let column = 1 + label.width + 1
    let width = size.columns - column - 1
    let hidden = canvas.field(
      prompt.field, row: top + 1, column: column, width: width, isActive: true)
    guard let problem = prompt.problem else {
      canvas.put(
        DisplayText(prompt.hint), row: top + 2, column: column, width: width, style: Style(.muted))
      return
    }
    if let columns = problem.columns {
      point(
        at: columns, of: prompt.field, hidden, on: &canvas, Position(row: top + 2, column: column))
    }
    let message =
      StyledText("\(glyphs.cross) ", .error) + StyledText(DisplayText(problem.message), .error)
    canvas.put(message, row: top + 3, column: 1, width: size.columns - 2)
  }

  /// Points at the wrong characters from the line below.
  private func point(
    at columns: ClosedRange<Int>, of field: TextField, _ hidden: Int, on canvas: inout Canvas,
    _ start: Position
  ) {
    let widths = field.text.map { DisplayText(String($0)).width }
    let first = max(columns.lowerBound - 1, hidden)
    let last = max(first, min(columns.upperBound - 1, widths.count))
    guard first <= widths.count else { return }
    let before = widths[min(hidden, first)..<first].reduce(0, +)
    let under = max(1, widths[first..<min(last + 1, widths.count)].reduce(0, +))
    let room = size.columns - start.column - before - 1
    canvas.put(
      DisplayText(String(repeating: "^", count: max(0, min(under, room)))), row: start.row,
      column: start.column + before, style: Style(.error))
  }
}

extension Prompt.Purpose {
  fileprivate var label: DisplayText {
    switch self {
    case .rename, .renameSession: "Name"
    case .export: "Export to"
    case .describe: "Description"
    case .filter: "Filter"
    case .search: "/"
    case .row: "Row"
    }
  }
}
