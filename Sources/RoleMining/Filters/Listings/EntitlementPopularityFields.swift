/// What the entitlements of a potential role with their popularity can be filtered and sorted by
/// (getEntitlementsPotentialRole).
///
/// T-53: the entitlement's name is `entitlementRef.name` to filter by and `entitlementName` to sort by.
public struct EntitlementPopularityFields: ListingFields {
  /// The names to sort by; without any, the most popular come first.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The share of the potential role's identities that hold the entitlement.
    case popularity
    /// The entitlement's name.
    case entitlementName
    /// The name of the entitlement's application.
    case applicationName
  }

  /// The name of the entitlement's application.
  public let applicationName = Field<Self, String, FieldAbilities.Prefix>("applicationName")
  /// The entitlement's name.
  public let entitlementName = Field<Self, String, FieldAbilities.Prefix>("entitlementRef.name")

  /// The fields, to build a filter with.
  public init() {}

  /// The fields in the order of the API's documents.
  public static var filterFields: [FilterField] {
    let fields = Self()
    return [fields.applicationName.definition, fields.entitlementName.definition]
  }

  /// T-52: a single key is documented here.
  public static var sortsBySeveralKeys: Bool { false }
}
