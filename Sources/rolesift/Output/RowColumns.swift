/// The columns of a list.
enum RowColumns<Row: Sendable>: Sendable {
  /// Always the same.
  case fixed([OutputColumn<Row>])
  /// Chosen by what the rows contain.
  case byRows(@Sendable ([Row]) -> [OutputColumn<Row>])

  /// The columns for these rows.
  func columns(for rows: [Row]) -> [OutputColumn<Row>] {
    switch self {
    case .fixed(let columns): columns
    case .byRows(let columns): columns(rows)
    }
  }
}
