import RoleMining

extension OutputFormat {
  /// Writes all rows in this format.
  ///
  /// - Throws: `OutputClosed` if writing fails, `EncodingError`.
  func write<Row: Encodable & Sendable>(_ rows: [Row], _ columns: [OutputColumn<Row>]) throws {
    guard isJSON else { return try write(rows: rows, columns) }
    try write(json: rows.map(RawJSON.init(encoding:)))
  }

  /// Writes JSON rows: one per line, or as one array.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  func write(json rows: [RawJSON]) throws {
    self == .jsonl
      ? try write(rows, with: JSONLineWriter()) : try write(rows, with: JSONArrayWriter())
  }

  /// Writes rows that have no JSON form of their own, as CSV or otherwise as a table.
  ///
  /// - Throws: `OutputClosed` if writing fails.
  func write<Row: Sendable>(rows: [Row], _ columns: [OutputColumn<Row>]) throws {
    self == .csv
      ? try write(rows, with: CSVWriter(.fixed(columns)))
      : try write(rows, with: TableWriter(.fixed(columns)))
  }

  /// Writes one thing in this format; for a person, one fact per line.
  ///
  /// - Throws: `OutputClosed` if writing fails, `EncodingError`.
  func write<Row: Encodable & Sendable>(one row: Row, _ columns: [OutputColumn<Row>]) throws {
    switch self {
    case .table:
      let output = Output.standard
      try output.lines(FactList(row, columns).lines(fitting: output.columns))
    case .json, .jsonl: try write(one: RawJSON(encoding: row))
    case .csv: try write([row], columns)
    }
  }

  /// Writes JSON as one line.
  ///
  /// - Throws: `OutputClosed` if writing fails.
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
  /// The modelled fields of a value as the tenant would write them, sorted by name.
  init(encoding value: some Encodable) throws {
    try self.init(WireJSON.encode(value, readable: true))
  }
}
