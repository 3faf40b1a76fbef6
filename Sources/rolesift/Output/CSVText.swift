/// CSV (RFC 4180) that spreadsheets open without running anything.
enum CSVText {
  /// The first line: what the wire calls the fields.
  static func header<Row>(_ columns: [Column<Row>]) -> String {
    line(columns.filter { $0.place != .screen }.map { .text($0.field) })
  }

  /// The line of a row.
  static func line<Row>(of row: Row, _ columns: [Column<Row>]) -> String {
    line(columns.filter { $0.place != .screen }.map { $0.value(row) })
  }

  private static func line(_ values: [CellValue]) -> String {
    values.map(cell).joined(separator: ",")
  }

  private static func cell(_ value: CellValue) -> String {
    guard case .text(let text) = value else { return value.exact }
    let guarded = guarded(text)
    guard guarded.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return guarded
    }
    var quoted = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// A cell that starts like a formula is run by spreadsheets (OWASP, "CSV Injection").
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }
}
