/// One column of a list, for tables and for CSV.
struct Column<Row>: Sendable {
  /// Where a column is wanted.
  enum Place: Sendable {
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
  let place: Place
  /// The value of a row.
  let value: @Sendable (Row) -> CellValue

  init(
    _ title: String, _ field: String, in place: Place = .everywhere,
    _ value: @escaping @Sendable (Row) -> CellValue
  ) {
    self.title = title
    self.field = field
    self.place = place
    self.value = value
  }
}
