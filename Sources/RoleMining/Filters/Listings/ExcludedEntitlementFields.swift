/// The filter fields and sort keys of a potential role's excluded entitlements
/// (getExcludedEntitlementsPotentialRole).
public struct ExcludedEntitlementFields: ListingFields {
  /// The sort keys.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The percentage of the role's identities that hold the entitlement.
    ///
    /// T-50: the documented sample says `populariity`, the list of names `popularity`.
    case popularity
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
