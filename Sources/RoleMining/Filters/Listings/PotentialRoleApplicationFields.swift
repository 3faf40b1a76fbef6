/// The filter fields of a potential role's applications (getPotentialRoleApplications).
public struct PotentialRoleApplicationFields: ListingFields {
  /// The server cannot sort this list.
  public typealias SortKey = NoSortKey

  /// The application's name.
  public let applicationName = Field<Self, String, FieldAbilities.Prefix>("applicationName")

  /// The fields, for building a filter.
  public init() {}

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = [Self().applicationName.definition]
}
