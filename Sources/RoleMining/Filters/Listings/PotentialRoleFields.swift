/// The filter fields and sort keys of all potential roles (getAllPotentialRoleSummaries): those of one
/// session's list and more.
///
/// T-55: the documents also give `type` an order. It is an enumeration, so only `eq` is offered.
@dynamicMemberLookup
public struct PotentialRoleFields: ListingFields {
  /// The sort keys.
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

  /// The potential role's name; in this list it also has an order.
  public let name = Field<Self, String, FieldAbilities.OrderedText>("name")
  /// Whether the session was created manually or discovered by the service.
  public let scopingMethod = Field<Self, String, FieldAbilities.Exact>(
    "scopingMethod", choices: ["MANUAL", "AUTO_RM"])
  /// The state of the potential role's session.
  public let sessionState = Field<Self, String, FieldAbilities.Exact>(
    "sessionState",
    choices: [
      "CREATED", "UPDATED", "IDENTITIES_OBTAINED", "PRUNE_THRESHOLD_OBTAINED",
      "POTENTIAL_ROLES_PROCESSING", "POTENTIAL_ROLES_CREATED",
    ])
  /// A name or value among the attributes of the identities.
  public let identityAttribute = Field<Self, String, FieldAbilities.Substring>("identityAttribute")

  private let ofSession = SessionPotentialRoleFields()

  /// The fields, for building a filter.
  public init() {}

  /// A field of the list of one session.
  public subscript<Value, Abilities>(
    dynamicMember field: KeyPath<
      SessionPotentialRoleFields, Field<SessionPotentialRoleFields, Value, Abilities>
    >
  ) -> Field<Self, Value, Abilities> {
    Field(ofSession[keyPath: field])
  }

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = {
    let fields = Self()
    let shared = SessionPotentialRoleFields.filterFields.map { field in
      field.name == fields.name.name ? fields.name.definition : field
    }
    return shared + [
      fields.scopingMethod.definition, fields.sessionState.definition,
      fields.identityAttribute.definition,
    ]
  }()
}
