/// What one list of the API can be filtered and sorted by on the server.
///
/// A conforming type has a `Field` for each field it can be filtered by; an instance is what the
/// closure of a `Filter` gets. It is a table by hand for each endpoint because the names to filter by,
/// to sort by and in the answer differ (T-53), and many columns can neither be filtered nor sorted
/// (T-57).
public protocol ListingFields: Sendable {
  /// The names that the list can be sorted by; `NoSortKey` if there are none.
  associatedtype SortKey: RawRepresentable, CaseIterable, Sendable, Hashable
  where SortKey.RawValue == String

  /// The fields, to build a filter with.
  init()

  /// The fields as the parser and a server know them, in the order of the API's documents.
  static var filterFields: [FilterField] { get }

  /// Whether several sort keys can be given at once; if not, the first counts.
  static var sortsBySeveralKeys: Bool { get }
}

extension ListingFields {
  /// The wire names of the sort keys, in the order of the API's documents.
  public static var sortKeys: [String] { SortKey.allCases.map(\.rawValue) }

  /// True for most lists.
  public static var sortsBySeveralKeys: Bool { true }
}
