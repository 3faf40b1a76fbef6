import RoleMining

/// A row of one of the lists.
package protocol ListRow: Identifiable, Sendable, Equatable where ID: Hashable & Sendable {
  /// The columns that the list of such rows has.
  associatedtype Column: ListColumn
  /// How a list stores a row.
  associatedtype Packed: PackedRow<Self> = WholeRow<Self>

  /// How a list stores the rows of a page, with shared values only once.
  static func pack(_ rows: [Self]) -> [Packed]

  /// The text that `/` looks in.
  var searchText: String { get }

  /// What that text consists of, in words, such as "names or descriptions".
  static var searchedParts: String { get }

  /// The value that a column sorts the row by.
  func sortValue(in column: Column) -> SortValue

  /// The fields that such rows can be filtered by here, where the tenant cannot (T-57).
  static var localFields: LocalFields<Self> { get }
}

extension ListRow {
  /// No fields, because the tenant filters such rows.
  package static var localFields: LocalFields<Self> { LocalFields([]) }
}

/// A column of a list.
package protocol ListColumn: Hashable, Sendable, CaseIterable, RawRepresentable<String> {
  /// The title above the column.
  var title: String { get }

  /// The short title, for narrow columns.
  var shortTitle: String { get }

  /// How the tenant sorts this column in the current list, smallest first; nil when it cannot, so that
  /// the rows are loaded and sorted here (T-57).
  func sorter(in source: ListSource) -> AnySorter?

  /// Whether the interesting rows of this column have the large values.
  var startsDescending: Bool { get }
}

extension ListColumn {
  /// The title itself, because most titles are short.
  package var shortTitle: String { title }
}

/// A row as it is kept among 100,000 others.
package protocol PackedRow<Row>: Sendable {
  /// The row as the rest of the program uses it.
  associatedtype Row: ListRow

  /// The row's id.
  var id: Row.ID { get }
  /// The row.
  var row: Row { get }
  /// The value that a column sorts the row by.
  func sortValue(in column: Row.Column) -> SortValue
  /// Whether another one holds an equal row.
  func isSame(as other: Self) -> Bool
}

extension PackedRow {
  /// Whether another one, of any kind, holds an equal row.
  package func holdsSame(as other: any PackedRow) -> Bool {
    (other as? Self).map(isSame) ?? false
  }

  /// Compares the rows.
  package func isSame(as other: Self) -> Bool { row == other.row }
}

/// A row that is stored as it is, because there are never many of its kind.
package struct WholeRow<Row: ListRow>: PackedRow {
  /// The row.
  package let row: Row

  /// The row's id.
  package var id: Row.ID { row.id }

  /// The value that a column sorts the row by.
  package func sortValue(in column: Row.Column) -> SortValue { row.sortValue(in: column) }
}

extension ListRow where Packed == WholeRow<Self> {
  /// Keeps rows as they are.
  package static func pack(_ rows: [Self]) -> [Packed] { rows.map { WholeRow(row: $0) } }
}
