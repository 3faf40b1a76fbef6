/// What the identities of a potential role can be filtered and sorted by (getIdentitiesPotentialRole).
public struct PotentialRoleIdentityFields: ListingFields {
  /// The names to sort by.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The identity's name.
    case name
  }

  /// The identity's name.
  public let name = Field<Self, String, FieldAbilities.Prefix>("name")

  /// The fields, to build a filter with.
  public init() {}

  /// The fields in the order of the API's documents.
  public static var filterFields: [FilterField] { [Self().name.definition] }

  /// T-52: a single key is documented here.
  public static var sortsBySeveralKeys: Bool { false }
}
