/// The filter fields of a potential role's entitlements (getPotentialRoleEntitlements).
public struct PotentialRoleEntitlementFields: ListingFields {
  /// The server cannot sort this list.
  public typealias SortKey = NoSortKey

  /// The entitlement's name.
  public let entitlementName = Field<Self, String, FieldAbilities.Prefix>("entitlementRef.name")

  /// The fields, for building a filter.
  public init() {}

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = [Self().entitlementName.definition]
}
