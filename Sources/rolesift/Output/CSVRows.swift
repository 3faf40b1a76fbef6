import RoleMining

/// A list as CSV.
enum CSVRows {
  /// The first line: the wire's names of the fields.
  static func header<Row>(_ columns: [OutputColumn<Row>]) -> String {
    line(columns.filter { $0.medium != .screen }.map { .text($0.field) })
  }

  /// The line of a row.
  static func line<Row>(of row: Row, _ columns: [OutputColumn<Row>]) -> String {
    line(columns.filter { $0.medium != .screen }.map { $0.value(row) })
  }

  private static func line(_ values: [CellValue]) -> String {
    values.map(cell).joined(separator: ",")
  }

  private static func cell(_ value: CellValue) -> String {
    guard case .text(let text) = value else { return value.exact }
    return CSVCell.cell(text)
  }
}
