/// Rows as CSV.
struct CSVWriter<Row: Sendable>: RowWriter {
  private let columns: RowColumns<Row>
  private let output: Output
  private var held: [Row] = []
  private var header: [OutputColumn<Row>]?
  private(set) var rowCount = 0

  init(_ columns: RowColumns<Row>, to output: Output = .standard) {
    self.columns = columns
    self.output = output
  }

  mutating func write(_ rows: [Row]) throws {
    switch columns {
    case .fixed: try writeOut(rows)
    // The header has every column that any row needs.
    case .byRows: held += rows
    }
  }

  mutating func end() throws {
    try writeOut(held)
  }

  private mutating func writeOut(_ rows: [Row]) throws {
    let columns = header ?? self.columns.columns(for: rows)
    let start = header == nil ? [CSVRows.header(columns)] : []
    header = columns
    try output.lines(start + rows.map { CSVRows.line(of: $0, columns) })
    rowCount += rows.count
  }
}
