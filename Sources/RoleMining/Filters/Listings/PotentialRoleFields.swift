/// What all potential roles can be filtered and sorted by (getAllPotentialRoleSummaries): the same as
/// those of one session and more.
///
/// T-55: the documents give `type` an order, too. It is an enumeration, so only `eq` is offered.
@dynamicMemberLookup
public struct PotentialRoleFields: ListingFields {
  /// The names to sort by.
  public enum SortKey: String, CaseIterable, Sendable {
    /// When the potential role was mined.
    case createdDate
    /// How many identities the potential role has.
    case identityCount
    /// How many entitlements the potential role has.
    case entitlementCount
    /// The freshness.
    case freshness
    /// The quality.
    case quality
  }

  /// The potential role's name; here its order can be asked for, too.
  public let name = Field<Self, String, FieldAbilities.OrderedText>("name")
  /// Whether an analyst chose the identities of the session or the service did.
  public let scopingMethod = Field<Self, String, FieldAbilities.Exact>(
    "scopingMethod", choices: ["MANUAL", "AUTO_RM"])
  /// How far the session of the potential role has come.
  public let sessionState = Field<Self, String, FieldAbilities.Exact>(
    "sessionState",
    choices: [
      "CREATED", "UPDATED", "IDENTITIES_OBTAINED", "PRUNE_THRESHOLD_OBTAINED",
      "POTENTIAL_ROLES_PROCESSING", "POTENTIAL_ROLES_CREATED",
    ])
  /// A name or value among the attributes of the identities.
  public let identityAttribute = Field<Self, String, FieldAbilities.Substring>("identityAttribute")

  private let ofSession = SessionPotentialRoleFields()

  /// The fields, to build a filter with.
  public init() {}

  /// A field that the potential roles of one session have as well.
  public subscript<Value, Abilities>(
    dynamicMember field: KeyPath<
      SessionPotentialRoleFields, Field<SessionPotentialRoleFields, Value, Abilities>
    >
  ) -> Field<Self, Value, Abilities> {
    Field(ofSession[keyPath: field])
  }

  /// The fields in the order of the API's documents.
  public static var filterFields: [FilterField] {
    let fields = Self()
    let shared = SessionPotentialRoleFields.filterFields.map { field in
      field.name == fields.name.name ? fields.name.definition : field
    }
    return shared + [
      fields.scopingMethod.definition, fields.sessionState.definition,
      fields.identityAttribute.definition,
    ]
  }
}
