/// The sort keys of the saved potential roles (getSavedPotentialRoles); there are no filters.
public struct DraftRoleFields: ListingFields {
  /// The sort keys.
  public enum SortKey: String, CaseIterable, Sendable {
    /// When the saved potential role was last changed.
    case modified
  }

  /// The type has no fields.
  public init() {}

  /// The server cannot filter this list.
  public static let filterFields: [FilterField] = []
}
