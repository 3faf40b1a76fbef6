/// What the entitlements of a potential role can be filtered by (getPotentialRoleEntitlements).
public struct PotentialRoleEntitlementFields: ListingFields {
  /// The server cannot sort this list.
  public typealias SortKey = NoSortKey

  /// The entitlement's name.
  public let entitlementName = Field<Self, String, FieldAbilities.Prefix>("entitlementRef.name")

  /// The fields, to build a filter with.
  public init() {}

  /// The fields in the order of the API's documents.
  public static var filterFields: [FilterField] { [Self().entitlementName.definition] }
}
