/// The filter fields and sort keys of a potential role's identities (getIdentitiesPotentialRole).
public struct PotentialRoleIdentityFields: ListingFields {
  /// The sort keys.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The identity's name.
    case name
  }

  /// The identity's name.
  public let name = Field<Self, String, FieldAbilities.Prefix>("name")

  /// The fields, for building a filter.
  public init() {}

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = [Self().name.definition]

  /// T-52: a single key is documented here.
  public static var sortsBySeveralKeys: Bool { false }
}
