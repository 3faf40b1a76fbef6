import FoundationEssentials

/// A saved potential role (`RoleMiningSessionDraftRoleDto`, operation getSavedPotentialRoles).
///
/// T-14: it does not state its session; the potential role does.
public struct DraftRole: Sendable, Hashable, Codable, Identifiable {
  /// The potential role's id.
  public var id: PotentialRole.ID
  /// Its name.
  public var name: String?
  /// Its description.
  public var description: String?
  /// All its identities.
  public var identityIDs: [Identity.ID]
  /// All its entitlements.
  public var entitlementIDs: [Entitlement.ID]
  /// The excluded entitlements.
  public var excludedEntitlements: [Entitlement.ID]
  /// When it last changed.
  public var modified: Date?
  /// The type of role.
  public var type: RoleType?
  /// When it was created.
  public var createdDate: Date?
  /// When it last changed; T-13: the service sends both.
  public var modifiedDate: Date?

  /// Creates a value from its fields.
  public init(
    id: PotentialRole.ID,
    name: String? = nil,
    description: String? = nil,
    identityIDs: [Identity.ID] = [],
    entitlementIDs: [Entitlement.ID] = [],
    excludedEntitlements: [Entitlement.ID] = [],
    modified: Date? = nil,
    type: RoleType? = nil,
    createdDate: Date? = nil,
    modifiedDate: Date? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.identityIDs = identityIDs
    self.entitlementIDs = entitlementIDs
    self.excludedEntitlements = excludedEntitlements
    self.modified = modified
    self.type = type
    self.createdDate = createdDate
    self.modifiedDate = modifiedDate
  }
}

extension DraftRole {
  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case description
    case identityIDs = "identityIds"
    case entitlementIDs = "entitlementIds"
    case excludedEntitlements
    case modified
    case type
    case createdDate
    case modifiedDate
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
    description = try fields.text(.description)
    identityIDs = try fields.value(.identityIDs) ?? []
    entitlementIDs = try fields.value(.entitlementIDs) ?? []
    excludedEntitlements = try fields.value(.excludedEntitlements) ?? []
    modified = fields.date(.modified)
    type = try fields.value(.type)
    createdDate = fields.date(.createdDate)
    modifiedDate = fields.date(.modifiedDate)
  }
}

extension DraftRole {
  /// When it last changed.
  public var lastModified: Date? { modified ?? modifiedDate }
}
