/// What the applications of a potential role can be filtered by (getPotentialRoleApplications).
public struct PotentialRoleApplicationFields: ListingFields {
  /// The server cannot sort this list.
  public typealias SortKey = NoSortKey

  /// The application's name.
  public let applicationName = Field<Self, String, FieldAbilities.Prefix>("applicationName")

  /// The fields, to build a filter with.
  public init() {}

  /// The fields in the order of the API's documents.
  public static var filterFields: [FilterField] { [Self().applicationName.definition] }
}
