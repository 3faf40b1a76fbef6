/// The filter fields and sort keys of identities, for the search for owners (getPublicIdentities).
public struct PublicIdentityFields: ListingFields {
  /// The sort keys.
  public enum SortKey: String, CaseIterable, Sendable {
    /// The identity's name.
    case name
  }

  /// The identity's id.
  public let id = Field<Self, String, FieldAbilities.Exact>("id")
  /// The account name.
  public let alias = Field<Self, String, FieldAbilities.ExactOrPrefix>("alias")
  /// The e-mail address.
  public let email = Field<Self, String, FieldAbilities.ExactOrPrefix>("email")
  /// The first name.
  public let firstName = Field<Self, String, FieldAbilities.ExactOrPrefix>("firstname")
  /// The last name.
  public let lastName = Field<Self, String, FieldAbilities.ExactOrPrefix>("lastname")

  /// The fields, for building a filter.
  public init() {}

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = {
    let fields = Self()
    return [
      fields.id.definition, fields.alias.definition, fields.email.definition,
      fields.firstName.definition, fields.lastName.definition,
    ]
  }()
}
