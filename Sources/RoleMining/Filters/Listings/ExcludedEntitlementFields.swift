/// What the entitlements left out of a potential role can be filtered and sorted by
/// (getExcludedEntitlementsPotentialRole).
public struct ExcludedEntitlementFields: ListingFields {
  /// The names to sort by.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The share of the potential role's identities that hold the entitlement.
    ///
    /// T-50: the sample of the documents says `populariity`, the list of names `popularity`.
    case popularity
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
