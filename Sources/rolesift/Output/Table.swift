import Terminal

/// Rows under a header, in columns as wide as what stands in them.
struct Table {
  private let header: [DisplayText]
  private let rows: [[DisplayText]]
  private let isNumeric: [Bool]
  private var widths: [Int]

  private static let gap = 2
  /// A column is not made narrower than this, so that something can be read of it.
  private static let narrowest = 10

  /// Lays rows out.
  init<Row>(_ rows: [Row], _ columns: [Column<Row>]) {
    let columns = columns.filter { $0.place == .everywhere }
    let values = rows.map { row in columns.map { $0.value(row) } }
    header = columns.map { DisplayText($0.title) }
    self.rows = values.map { $0.map(\.shown) }
    isNumeric = columns.indices.map { column in values.contains { $0[column].isNumeric } }
    widths = header.map(\.width)
    for row in self.rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.width) }
    }
  }

  /// Narrows the widest columns until a line fits.
  mutating func fit(into columns: Int) {
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - columns
    while excess > 0 {
      let widest = widths.indices.filter { !isNumeric[$0] }.max { widths[$0] < widths[$1] }
      guard let widest, widths[widest] > Self.narrowest else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// The header and the rows.
  var lines: [String] { ([header] + rows).map(line) }

  private func line(_ cells: [DisplayText]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let cell = cell.truncated(to: widths[column])
      let blanks = String(repeating: " ", count: widths[column] - cell.width)
      line += isNumeric[column] ? blanks + cell.string : cell.string + blanks
      line += String(repeating: " ", count: Self.gap)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
