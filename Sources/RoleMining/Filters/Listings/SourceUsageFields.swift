/// What the use of a source by the identities of a potential role can be sorted by
/// (getPotentialRoleSourceIdentityUsage); there are no filters.
public struct SourceUsageFields: ListingFields {
  /// The names to sort by.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The identity's display name.
    case displayName
    /// The identity's e-mail address.
    case email
    /// On how many of the last 90 days the identity used the source.
    case usageCount
  }

  /// Nothing to build a filter with.
  public init() {}

  /// The server cannot filter this list.
  public static var filterFields: [FilterField] { [] }
}
