import ReviewApp
import Terminal

extension TableView {
  /// The lines of those texts in the last column that are longer than a row. They take the free rows below the list,
  /// the first texts first; what does not fit is cut at the end of the last line.
  func wrappedTexts(of indices: Range<Int>, in height: Int) -> [Int: [DisplayText]] {
    var free = height - list.count
    guard free > 0, let last = layout.columns.last else { return [:] }
    var texts: [Int: [DisplayText]] = [:]
    for index in indices where free > 0 {
      guard let row = list.row(at: index), case .text(let text, _) = last.column.cell(row) else {
        continue
      }
      let lines = text.wrapped(to: last.width)
      guard lines.count > 1 else { continue }
      let kept = min(lines.count, free + 1)
      let rest = lines[(kept - 1)...].joined(separator: " ")
      texts[index] = lines.prefix(kept - 1) + [rest]
      free -= kept - 1
    }
    return texts
  }

  /// Draws a further line of a row.
  func draw(_ line: DisplayText, of index: Int, on canvas: inout Canvas, row: Int) {
    guard let last = layout.columns.last, let entry = list.row(at: index),
      case .text(_, let role) = last.column.cell(entry)
    else { return }
    canvas.put(line, row: row, column: last.start, width: last.width, style: Style(role))
    let emphasis = RowEmphasis(
      isCursor: index == list.cursor, isMarked: list.isMarked(entry, at: index))
    if emphasis != .none { canvas.emphasize(row: row, as: emphasis) }
  }
}
