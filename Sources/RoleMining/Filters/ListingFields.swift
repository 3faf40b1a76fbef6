/// What the server can filter and sort one list by.
///
/// A conforming type has a `Field` for each filter field; the closure of a `Filter` receives an instance.
/// The tables are written by hand because the names for filtering, sorting and in the answer differ
/// (T-53), and many columns support neither (T-57).
public protocol ListingFields: Sendable {
  /// The sort keys of the list; `NoSortKey` if there are none.
  associatedtype SortKey: RawRepresentable, CaseIterable, Sendable, Hashable
  where SortKey.RawValue == String

  /// The fields, for building a filter.
  init()

  /// The untyped fields for the parser and servers, in the documented order.
  static var filterFields: [FilterField] { get }

  /// Whether several sort keys are supported; otherwise only the first counts.
  static var sortsBySeveralKeys: Bool { get }
}

extension ListingFields {
  /// The wire names of the sort keys, in the documented order.
  public static var sortKeys: [String] { SortKey.allCases.map(\.rawValue) }

  /// True for most lists.
  public static var sortsBySeveralKeys: Bool { true }
}
