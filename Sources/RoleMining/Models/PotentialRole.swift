import FoundationEssentials

/// A group of identities and the access they share: the union of a list row
/// (`RoleMiningPotentialRoleSummary`) and the full role (`RoleMiningPotentialRole`).
public struct PotentialRole: Sendable, Hashable, Codable, Identifiable {
  /// The id of a potential role.
  public typealias ID = Identifier<PotentialRole>

  /// The potential role's id; T-10: `id`, or otherwise `potentialRoleRef.id`.
  public var id: PotentialRole.ID
  /// Its name; T-10: `name`, or otherwise `potentialRoleRef.name`.
  public var name: String?
  /// Its description.
  public var description: String?
  /// The number of its identities.
  public var identityCount: Int?
  /// The number of its entitlements.
  public var entitlementCount: Int?
  /// Whether its identities are available.
  public var identityGroupStatus: IdentityGroupStatus?
  /// The state of its provisioning; T-17: may be missing.
  public var provisionState: ProvisionState?
  /// The id of the created role; T-70: it may be one of IdentityIQ.
  public var roleID: String?
  /// How similar the access of its identities is, 0–100.
  public var density: Int?
  /// How distinct it is from existing roles, 0–100.
  public var freshness: Int?
  /// Combines density and freshness, 0–100.
  public var quality: Int?
  /// The type of role.
  public var type: RoleType?
  /// Who created it.
  public var createdBy: CreatedBy?
  /// When it was created.
  public var createdDate: Date?
  /// When it last changed.
  public var modifiedDate: Date?
  /// Whether it is saved as a draft; T-20: nil is unknown.
  public var isSaved: Bool?
  /// The session it came from.
  public var session: RoleMiningSessionParameters?
  /// The excluded entitlements.
  public var excludedEntitlements: [Entitlement.ID]?
  /// The distribution of its identities over attribute values.
  public var identityDistribution: [IdentityDistribution]?
  /// All its identities; T-71: not paged.
  public var identityIDs: [Identity.ID]?

  /// Creates a value from its fields.
  public init(
    id: PotentialRole.ID,
    name: String? = nil,
    description: String? = nil,
    identityCount: Int? = nil,
    entitlementCount: Int? = nil,
    identityGroupStatus: IdentityGroupStatus? = nil,
    provisionState: ProvisionState? = nil,
    roleID: String? = nil,
    density: Int? = nil,
    freshness: Int? = nil,
    quality: Int? = nil,
    type: RoleType? = nil,
    createdBy: CreatedBy? = nil,
    createdDate: Date? = nil,
    modifiedDate: Date? = nil,
    isSaved: Bool? = nil,
    session: RoleMiningSessionParameters? = nil,
    excludedEntitlements: [Entitlement.ID]? = nil,
    identityDistribution: [IdentityDistribution]? = nil,
    identityIDs: [Identity.ID]? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.identityCount = identityCount
    self.entitlementCount = entitlementCount
    self.identityGroupStatus = identityGroupStatus
    self.provisionState = provisionState
    self.roleID = roleID
    self.density = density
    self.freshness = freshness
    self.quality = quality
    self.type = type
    self.createdBy = createdBy
    self.createdDate = createdDate
    self.modifiedDate = modifiedDate
    self.isSaved = isSaved
    self.session = session
    self.excludedEntitlements = excludedEntitlements
    self.identityDistribution = identityDistribution
    self.identityIDs = identityIDs
  }
}

extension PotentialRole {
  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case description
    case identityCount
    case entitlementCount
    case identityGroupStatus
    case provisionState
    case roleID = "roleId"
    case density
    case freshness
    case quality
    case type
    case createdBy
    case createdDate
    case modifiedDate
    case isSaved = "saved"
    case session
    case excludedEntitlements
    case identityDistribution
    case identityIDs = "identityIds"
    case reference = "potentialRoleRef"
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    let reference = try fields.value(.reference, as: Reference.self)
    guard let id = try fields.value(.id, as: ID.self) ?? reference?.id else {
      throw fields.mismatch(.id, "the field is missing")
    }
    self.id = id
    name = try fields.text(.name) ?? reference?.name
    description = try fields.text(.description)
    identityCount = try fields.integer(.identityCount)
    entitlementCount = try fields.integer(.entitlementCount)
    identityGroupStatus = try fields.value(.identityGroupStatus)
    provisionState = try fields.value(.provisionState)
    roleID = try fields.text(.roleID)
    density = try fields.integer(.density)
    freshness = try fields.integer(.freshness)
    quality = try fields.integer(.quality)
    type = try fields.value(.type)
    createdBy = try fields.value(.createdBy)
    createdDate = fields.date(.createdDate)
    modifiedDate = fields.date(.modifiedDate)
    isSaved = try fields.flag(.isSaved)
    session = try fields.value(.session)
    excludedEntitlements = try fields.value(.excludedEntitlements)
    identityDistribution = try fields.value(.identityDistribution)
    identityIDs = try fields.value(.identityIDs)
  }

  /// Encodes the role in the service's shape, including `potentialRoleRef`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encodeIfPresent(description, forKey: .description)
    try container.encodeIfPresent(identityCount, forKey: .identityCount)
    try container.encodeIfPresent(entitlementCount, forKey: .entitlementCount)
    try container.encodeIfPresent(identityGroupStatus, forKey: .identityGroupStatus)
    try container.encodeIfPresent(provisionState, forKey: .provisionState)
    try container.encodeIfPresent(roleID, forKey: .roleID)
    try container.encodeIfPresent(density, forKey: .density)
    try container.encodeIfPresent(freshness, forKey: .freshness)
    try container.encodeIfPresent(quality, forKey: .quality)
    try container.encodeIfPresent(type, forKey: .type)
    try container.encodeIfPresent(createdBy, forKey: .createdBy)
    try container.encodeIfPresent(createdDate, forKey: .createdDate)
    try container.encodeIfPresent(modifiedDate, forKey: .modifiedDate)
    try container.encodeIfPresent(isSaved, forKey: .isSaved)
    try container.encodeIfPresent(session, forKey: .session)
    try container.encodeIfPresent(excludedEntitlements, forKey: .excludedEntitlements)
    try container.encodeIfPresent(identityDistribution, forKey: .identityDistribution)
    try container.encodeIfPresent(identityIDs, forKey: .identityIDs)
    try container.encode(Reference(id: id, name: name), forKey: .reference)
  }

  /// `RoleMiningPotentialRoleRef`, which repeats the id and name.
  private struct Reference: Codable {
    var id: ID?
    var name: String?
  }
}
