import RoleMining

extension OutputFormat {
  /// Writes rows that are all there, in this form.
  ///
  /// - Throws: `OutputClosed` when that cannot be done, `EncodingError`.
  func write<Row: Encodable & Sendable>(_ rows: [Row], _ columns: [OutputColumn<Row>]) throws {
    guard isJSON else { return try write(rows: rows, columns) }
    try write(json: rows.map(RawJSON.init(encoding:)))
  }

  /// Writes rows that are JSON already: one in each line, else one array.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func write(json rows: [RawJSON]) throws {
    self == .jsonl
      ? try write(rows, with: JSONLineWriter()) : try write(rows, with: JSONArrayWriter())
  }

  /// Writes rows that are our own view of something, which JSON has in another shape: CSV, else a table.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func write<Row: Sendable>(rows: [Row], _ columns: [OutputColumn<Row>]) throws {
    self == .csv
      ? try write(rows, with: CSVWriter(.fixed(columns)))
      : try write(rows, with: TableWriter(.fixed(columns)))
  }

  /// Writes one thing in this form; for a person, one fact in a line.
  ///
  /// - Throws: `OutputClosed` when that cannot be done, `EncodingError`.
  func write<Row: Encodable & Sendable>(one row: Row, _ columns: [OutputColumn<Row>]) throws {
    switch self {
    case .table: try Output.standard.lines(FactList(row, columns).lines)
    case .json, .jsonl: try write(one: RawJSON(encoding: row))
    case .csv: try write([row], columns)
    }
  }

  /// Writes JSON as one line.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func write(one json: RawJSON) throws {
    try write([json], with: JSONLineWriter())
  }

  private func write<Row: Sendable>(_ rows: [Row], with writer: some RowWriter<Row>) throws {
    var writer = writer
    try writer.write(rows)
    try writer.end()
  }
}

extension RawJSON {
  /// What this program knows of something, as the tenant would write it, with its fields in the order
  /// of their names.
  init(encoding value: some Encodable) throws {
    try self.init(WireJSON.encode(value, readable: true))
  }
}
