import Terminal

/// Rows under a header, in columns as wide as the first rows need.
///
/// A wider cell in a later row is truncated on a terminal, where the line would wrap; in other outputs it
/// shifts the rest of its line, so that nothing is lost.
struct Table<Row> {
  private var columns: [OutputColumn<Row>]
  private var isNumeric: [Bool]
  private var isIndivisible: [Bool]
  private var widths: [Int]
  private var isCut = false
  /// The titles of the columns for which there is no room.
  private(set) var leftOut: [String] = []

  private static var gap: Int { 2 }
  /// The minimum width of a column, so that it stays readable.
  private static var narrowest: Int { 10 }
  /// The minimum width of the first column, which says what a row is about.
  private static var narrowestFirst: Int { 18 }
  /// Where lines are not cut, a long text does not move the columns of all others.
  private static var widestPadding: Int { 60 }

  /// Lays out a table for its first rows.
  init(_ rows: [Row], _ columns: [OutputColumn<Row>]) {
    let columns = columns.filter { $0.medium != .file }
    let values = rows.map { row in columns.map { $0.value(row) } }
    self.columns = columns
    isNumeric = columns.indices.map { column in values.contains { $0[column].isNumeric } }
    isIndivisible = columns.indices.map { column in
      columns[column].isID || values.contains { $0[column].isIndivisible }
    }
    widths = columns.map { DisplayText($0.title).width }
    for row in values {
      for (column, value) in row.enumerated() {
        widths[column] = max(widths[column], value.shown.width)
      }
    }
  }

  /// Leaves out columns for which there is no room, and narrows the widest until a line fits.
  mutating func fit(into width: Int) {
    isCut = true
    let kept = columns.indices.filter { rank(of: $0) == 0 }
    if lineWidth(of: kept.map(leastWidth)) > width, let id = kept.dropFirst().first(where: isID) {
      leaveOut(id)
    }
    while lineWidth(of: columns.indices.map(leastWidth)) > width, let last = nextToLeaveOut {
      leaveOut(last)
    }
    while lineWidth(of: widths) > width {
      let widest = widths.indices.filter { widths[$0] > leastWidth($0) }
        .max { widths[$0] < widths[$1] }
      guard let widest else { return }
      widths[widest] -= 1
    }
  }

  private func lineWidth(of widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap * (widths.count - 1)
  }

  /// Figures, dates and ids are shown whole or not at all.
  private func leastWidth(_ column: Int) -> Int {
    guard !isIndivisible[column] else { return widths[column] }
    return min(widths[column], column == 0 ? Self.narrowestFirst : Self.narrowest)
  }

  private mutating func leaveOut(_ column: Int) {
    leftOut.append(columns[column].title)
    columns.remove(at: column)
    isNumeric.remove(at: column)
    isIndivisible.remove(at: column)
    widths.remove(at: column)
  }

  private var nextToLeaveOut: Int? {
    columns.indices.filter { rank(of: $0) > 0 }.max { rank(of: $0) < rank(of: $1) }
  }

  private func rank(of column: Int) -> Int {
    columns[column].rank ?? (column == 0 || isID(column) ? 0 : 100 + column)
  }

  private func isID(_ column: Int) -> Bool { columns[column].isID }

  /// The header line.
  var header: String { line(columns.map { DisplayText($0.title) }) }

  /// The line of a row.
  func line(_ row: Row) -> String { line(columns.map { $0.value(row).shown }) }

  private func line(_ cells: [DisplayText]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let cell = isCut ? cell.truncated(to: widths[column]) : cell
      let width = isCut ? widths[column] : min(widths[column], Self.widestPadding)
      let blanks = String(repeating: " ", count: max(0, width - cell.width))
      line += isNumeric[column] ? blanks + cell.string : cell.string + blanks
      line += String(repeating: " ", count: Self.gap)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
