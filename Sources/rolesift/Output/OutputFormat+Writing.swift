extension OutputFormat {
  /// Writes rows in this form.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func write<Row: Encodable & Sendable>(
    _ rows: [Row], _ columns: [Column<Row>], to output: Output = .standard
  ) throws {
    switch self {
    case .table:
      var table = Table(rows, columns)
      if let width = output.columns { table.fit(into: width) }
      for line in table.lines { try output.line(line) }
    case .json: try output.raw(JSONText.text(rows) + "\n")
    case .csv: for line in CSVText.lines(rows, columns) { try output.line(line) }
    }
  }

  /// Writes one thing in this form; for a person, one fact in a line.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func write<Row: Encodable & Sendable>(
    one row: Row, _ columns: [Column<Row>], to output: Output = .standard
  ) throws {
    switch self {
    case .table:
      for line in FactList(row, columns).lines { try output.line(line) }
    case .json: try output.raw(JSONText.text(row) + "\n")
    case .csv: for line in CSVText.lines([row], columns) { try output.line(line) }
    }
  }

  /// Writes rows, and on standard error what is to be said about them.
  ///
  /// - Throws: `OutputClosed` when that cannot be done.
  func write<Row: Encodable & Sendable>(
    _ reading: RowReading<Row>, _ columns: [Column<Row>]
  ) throws {
    try write(reading.rows, columns)
    for note in reading.notes { Output.errors.say(note) }
  }
}
