/// A row as it is kept among 100,000 others.
package protocol PackedRow<Row>: Sendable {
  /// The row as everything else knows it.
  associatedtype Row: ListRow

  /// The row's id.
  var id: Row.ID { get }
  /// The row.
  var row: Row { get }
  /// What the row is sorted by in a column.
  func sortValue(in column: Row.Column) -> SortValue
}

/// A row that is kept as it is, because there are never many of its kind.
package struct WholeRow<Row: ListRow>: PackedRow {
  /// The row.
  package let row: Row

  /// The row's id.
  package var id: Row.ID { row.id }

  /// What the row is sorted by in a column.
  package func sortValue(in column: Row.Column) -> SortValue { row.sortValue(in: column) }
}

extension ListRow where Packed == WholeRow<Self> {
  /// Keeps rows as they are.
  package static func pack(_ rows: [Self]) -> [Packed] { rows.map { WholeRow(row: $0) } }
}
