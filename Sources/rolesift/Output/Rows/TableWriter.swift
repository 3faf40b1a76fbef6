/// Rows as a table whose column widths fit the first page.
struct TableWriter<Row: Sendable>: RowWriter {
  private let columns: RowColumns<Row>
  private let output: Output
  private var table: Table<Row>?
  private(set) var rowCount = 0

  init(_ columns: RowColumns<Row>, to output: Output = .standard) {
    self.columns = columns
    self.output = output
  }

  mutating func write(_ rows: [Row]) throws {
    let start = table == nil
    let table = table ?? layout(for: rows)
    self.table = table
    try output.lines((start ? [table.header] : []) + rows.map(table.line))
    rowCount += rows.count
  }

  mutating func end() throws {
    if table == nil { try write([]) }
    if rowCount == 0 { Output.errors.say("No rows.") }
    guard let leftOut = table?.leftOut, !leftOut.isEmpty else { return }
    Output.errors.say(
      "No room for \(leftOut.reversed().joined(separator: ", ")). A wider window or --output csv shows all."
    )
  }

  private func layout(for rows: [Row]) -> Table<Row> {
    var table = Table(rows, columns.columns(for: rows))
    if let width = output.columns { table.fit(into: width) }
    return table
  }
}
