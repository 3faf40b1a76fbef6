/// The filter fields of the tenant's entitlements (listEntitlements) that this program uses.
public struct EntitlementDetailFields: ListingFields {
  /// None that this program uses.
  public typealias SortKey = NoSortKey

  /// The entitlement's id.
  public let id = Field<Self, String, FieldAbilities.ExactOrListed>("id")
  /// Its name.
  public let name = Field<Self, String, FieldAbilities.ExactOrListed>("name")

  /// The fields, for building a filter.
  public init() {}

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = [Self().id.definition, Self().name.definition]
}
