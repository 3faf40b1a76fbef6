/// One column of a list, in tables and CSV.
struct OutputColumn<Row>: Sendable {
  /// The outputs that a column appears in.
  enum Medium: Sendable {
    case everywhere
    /// CSV only; too much for a table.
    case file
    /// Tables only, derived from other columns.
    case screen
  }

  /// The title in a table.
  let title: String
  /// The field's path on the wire, the header in CSV.
  let field: String
  /// The outputs that it appears in.
  let medium: Medium
  /// The value for a row.
  let value: @Sendable (Row) -> CellValue

  init(
    _ title: String, _ field: String, in medium: Medium = .everywhere,
    _ value: @escaping @Sendable (Row) -> CellValue
  ) {
    self.title = title
    self.field = field
    self.medium = medium
    self.value = value
  }
}
