/// The sort keys of the use of a source by a potential role's identities
/// (getPotentialRoleSourceIdentityUsage); there are no filters.
public struct SourceUsageFields: ListingFields {
  /// The sort keys.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The identity's display name.
    case displayName
    /// The identity's e-mail address.
    case email
    /// The number of the last 90 days on which the identity used the source.
    case usageCount
  }

  /// The type has no fields.
  public init() {}

  /// The server cannot filter this list.
  public static let filterFields: [FilterField] = []
}
