/// The fields of a list that this program neither filters nor sorts.
public struct UnfilteredFields: ListingFields {
  /// None.
  public typealias SortKey = NoSortKey

  /// The fields, for building a filter.
  public init() {}

  /// None.
  public static let filterFields: [FilterField] = []
}
