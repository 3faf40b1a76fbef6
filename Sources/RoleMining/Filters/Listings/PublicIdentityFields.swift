/// What identities can be filtered and sorted by when an owner is looked for (getPublicIdentities).
public struct PublicIdentityFields: ListingFields {
  /// The names to sort by.
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

  /// The fields, to build a filter with.
  public init() {}

  /// The fields in the order of the API's documents.
  public static var filterFields: [FilterField] {
    let fields = Self()
    return [
      fields.id.definition, fields.alias.definition, fields.email.definition,
      fields.firstName.definition, fields.lastName.definition,
    ]
  }
}
