/// What the saved potential roles can be sorted by (getSavedPotentialRoles); there are no filters.
public struct DraftRoleFields: ListingFields {
  /// The names to sort by.
  public enum SortKey: String, CaseIterable, Sendable {
    /// When the saved potential role was last changed.
    case modified
  }

  /// Nothing to build a filter with.
  public init() {}

  /// The server cannot filter this list.
  public static var filterFields: [FilterField] { [] }
}
