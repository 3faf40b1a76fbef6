import Terminal

/// Rows under a header, in columns as wide as the first rows need.
///
/// A wider cell in a later row is truncated on a terminal, where the line would wrap; in other outputs it
/// shifts the rest of its line, so that nothing is lost.
struct Table<Row> {
  private let columns: [OutputColumn<Row>]
  private let isNumeric: [Bool]
  private var widths: [Int]
  private var isCut = false

  private static var gap: Int { 2 }
  /// The minimum width of a column, so that it stays readable.
  private static var narrowest: Int { 10 }

  /// Lays out a table for its first rows.
  init(_ rows: [Row], _ columns: [OutputColumn<Row>]) {
    let columns = columns.filter { $0.medium != .file }
    let values = rows.map { row in columns.map { $0.value(row) } }
    self.columns = columns
    isNumeric = columns.indices.map { column in values.contains { $0[column].isNumeric } }
    widths = columns.map { DisplayText($0.title).width }
    for row in values {
      for (column, value) in row.enumerated() {
        widths[column] = max(widths[column], value.shown.width)
      }
    }
  }

  /// Narrows the widest columns until a line fits.
  mutating func fit(into columns: Int) {
    isCut = true
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - columns
    while excess > 0 {
      let widest = widths.indices.filter { !isNumeric[$0] }.max { widths[$0] < widths[$1] }
      guard let widest, widths[widest] > Self.narrowest else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// The header line.
  var header: String { line(columns.map { DisplayText($0.title) }) }

  /// The line of a row.
  func line(_ row: Row) -> String { line(columns.map { $0.value(row).shown }) }

  private func line(_ cells: [DisplayText]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let cell = isCut ? cell.truncated(to: widths[column]) : cell
      let blanks = String(repeating: " ", count: max(0, widths[column] - cell.width))
      line += isNumeric[column] ? blanks + cell.string : cell.string + blanks
      line += String(repeating: " ", count: Self.gap)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
