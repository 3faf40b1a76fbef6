import RoleMining

/// A row of one of the lists.
package protocol ListRow: Identifiable, Sendable, Equatable where ID: Hashable & Sendable {
  /// The columns that the list of such rows has.
  associatedtype Column: ListColumn
  /// What a list keeps of a row.
  associatedtype Packed: PackedRow<Self> = WholeRow<Self>

  /// What a list keeps of the rows of a page, with what they have in common only once.
  static func pack(_ rows: [Self]) -> [Packed]

  /// The text that `/` looks in.
  var searchText: String { get }

  /// What the row is sorted by in a column.
  func sortValue(in column: Column) -> SortValue

  /// What such rows can be filtered by here, where the tenant cannot (T-57).
  static var localFields: LocalFields<Self> { get }
}

extension ListRow {
  /// Nothing: the tenant filters such rows.
  package static var localFields: LocalFields<Self> { LocalFields([]) }
}

/// A column of a list.
package protocol ListColumn: Hashable, Sendable, CaseIterable, RawRepresentable<String> {
  /// The title above the column.
  var title: String { get }

  /// The title where the column is too narrow for the whole one.
  var shortTitle: String { get }

  /// How the tenant sorts this column in the list at hand, smallest first; nil when it cannot, so that
  /// the rows are loaded and sorted here (T-57).
  func sorter(in source: ListSource) -> AnySorter?

  /// Whether the interesting rows of this column have the large values.
  var startsDescending: Bool { get }
}

extension ListColumn {
  /// The title itself: most are short.
  package var shortTitle: String { title }
}
