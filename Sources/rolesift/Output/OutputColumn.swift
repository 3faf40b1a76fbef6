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
  /// How soon the column is left out of a table that is too narrow, the greatest number first; 0 for never. Nil
  /// leaves out the columns on the right first, but never the first column, and an id only if the two do not fit. In
  /// tables that are not read for ids, the id has a rank, too.
  let rank: Int?
  /// The value for a row.
  let value: @Sendable (Row) -> CellValue

  init(
    _ title: String, _ field: String, in medium: Medium = .everywhere, rank: Int? = nil,
    _ value: @escaping @Sendable (Row) -> CellValue
  ) {
    self.title = title
    self.field = field
    self.medium = medium
    self.rank = rank
    self.value = value
  }

  /// The rank of an id in a table that is read for something else than ids, where the row has a name as well.
  static var leftOutFirst: Int { .max }

  /// Whether it identifies the row: commands take an id only whole.
  var isID: Bool { title == "Id" }
}
