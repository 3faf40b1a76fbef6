/// The filter fields and sort keys of a potential role's entitlements with their popularity
/// (getEntitlementsPotentialRole).
///
/// T-53: the entitlement's name is `entitlementRef.name` in filters and `entitlementName` in sort keys.
public struct EntitlementPopularityFields: ListingFields {
  /// The sort keys; the default order is the most popular first.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The percentage of the role's identities that hold the entitlement.
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

  /// The fields, for building a filter.
  public init() {}

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = {
    let fields = Self()
    return [fields.applicationName.definition, fields.entitlementName.definition]
  }()

  /// T-52: a single key is documented here.
  public static var sortsBySeveralKeys: Bool { false }
}
