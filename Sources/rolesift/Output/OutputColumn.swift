/// One column of a list, for tables and for CSV.
struct OutputColumn<Row>: Sendable {
  /// Where a column is wanted.
  enum Medium: Sendable {
    case everywhere
    /// Too much for a table.
    case file
    /// A picture of the other columns, for a person.
    case screen
  }

  /// What a table calls it.
  let title: String
  /// What the wire calls it, with a dot before a field of a field.
  let field: String
  /// Where it is wanted.
  let medium: Medium
  /// The value of a row.
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
