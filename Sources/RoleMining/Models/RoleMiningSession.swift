import FoundationEssentials

/// A role mining session: the union of what the list (`RoleMiningSessionDto`) and the single session
/// (`RoleMiningSessionResponse`) state.
public struct RoleMiningSession: Sendable, Hashable, Codable {
  /// The id of a role mining session.
  public typealias ID = Identifier<RoleMiningSession>

  /// The session's id; T-01: the list is not declared to carry it.
  public var id: ID?
  /// The name.
  public var name: String?
  /// The type of role that it mines.
  public var type: RoleType?
  /// The state; T-22: nested as `status.state` on the wire.
  public var state: RoleMiningSessionState?
  /// The population.
  public var scope: RoleMiningSessionScope?
  /// How the population was chosen.
  public var scopingMethod: ScopingMethod?
  /// The number of identities in the population.
  public var identityCount: Int?
  /// The number of potential roles found.
  public var potentialRoleCount: Int?
  /// How many of them are ready.
  public var potentialRolesReadyCount: Int?
  /// The minimum number of identities in a potential role.
  public var minimumIdentities: Int?
  /// The prune threshold in use, 0–100; nil requests the prescribed one.
  public var pruneThreshold: Int?
  /// The prescribed prune threshold, which the service computes, 0–100.
  public var prescribedPruneThreshold: Int?
  /// Whether the session is saved; T-20: nil is unknown.
  public var isSaved: Bool?
  /// The identity that is e-mailed when the session is done.
  public var emailRecipientID: Identity.ID?
  /// Who created it.
  public var createdBy: CreatedBy?
  /// When it was created.
  public var createdDate: Date?
  /// When it was completed.
  public var modifiedDate: Date?
  /// Where the service keeps its data.
  public var dataFilePath: String?

  /// Creates a value from its fields.
  public init(
    id: ID? = nil,
    name: String? = nil,
    type: RoleType? = nil,
    state: RoleMiningSessionState? = nil,
    scope: RoleMiningSessionScope? = nil,
    scopingMethod: ScopingMethod? = nil,
    identityCount: Int? = nil,
    potentialRoleCount: Int? = nil,
    potentialRolesReadyCount: Int? = nil,
    minimumIdentities: Int? = nil,
    pruneThreshold: Int? = nil,
    prescribedPruneThreshold: Int? = nil,
    isSaved: Bool? = nil,
    emailRecipientID: Identity.ID? = nil,
    createdBy: CreatedBy? = nil,
    createdDate: Date? = nil,
    modifiedDate: Date? = nil,
    dataFilePath: String? = nil
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.state = state
    self.scope = scope
    self.scopingMethod = scopingMethod
    self.identityCount = identityCount
    self.potentialRoleCount = potentialRoleCount
    self.potentialRolesReadyCount = potentialRolesReadyCount
    self.minimumIdentities = minimumIdentities
    self.pruneThreshold = pruneThreshold
    self.prescribedPruneThreshold = prescribedPruneThreshold
    self.isSaved = isSaved
    self.emailRecipientID = emailRecipientID
    self.createdBy = createdBy
    self.createdDate = createdDate
    self.modifiedDate = modifiedDate
    self.dataFilePath = dataFilePath
  }
}

extension RoleMiningSession {
  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case type
    case status
    case scope
    case scopingMethod
    case identityCount
    case potentialRoleCount
    case potentialRolesReadyCount
    case minimumIdentities = "minNumIdentitiesInPotentialRole"
    case pruneThreshold
    case prescribedPruneThreshold
    case isSaved = "saved"
    case emailRecipientID = "emailRecipientId"
    case createdBy
    case createdDate
    case modifiedDate
    case dataFilePath
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.value(.id)
    name = try fields.text(.name)
    type = try fields.value(.type)
    state = try fields.value(.status, as: RoleMiningSessionStatus.self)?.state
    scope = try fields.value(.scope)
    scopingMethod = try fields.value(.scopingMethod)
    identityCount = try fields.integer(.identityCount)
    potentialRoleCount = try fields.integer(.potentialRoleCount)
    potentialRolesReadyCount = try fields.integer(.potentialRolesReadyCount)
    minimumIdentities = try fields.integer(.minimumIdentities)
    pruneThreshold = try fields.integer(.pruneThreshold)
    prescribedPruneThreshold = try fields.integer(.prescribedPruneThreshold)
    isSaved = try fields.flag(.isSaved)
    emailRecipientID = try fields.value(.emailRecipientID)
    createdBy = try fields.value(.createdBy)
    createdDate = fields.date(.createdDate)
    modifiedDate = fields.date(.modifiedDate)
    dataFilePath = try fields.text(.dataFilePath)
  }

  /// Encodes the session in the shape of `RoleMiningSessionResponse`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(id, forKey: .id)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encodeIfPresent(type, forKey: .type)
    try container.encodeIfPresent(scope, forKey: .scope)
    try container.encodeIfPresent(scopingMethod, forKey: .scopingMethod)
    try container.encodeIfPresent(identityCount, forKey: .identityCount)
    try container.encodeIfPresent(potentialRoleCount, forKey: .potentialRoleCount)
    try container.encodeIfPresent(potentialRolesReadyCount, forKey: .potentialRolesReadyCount)
    try container.encodeIfPresent(minimumIdentities, forKey: .minimumIdentities)
    try container.encodeIfPresent(pruneThreshold, forKey: .pruneThreshold)
    try container.encodeIfPresent(prescribedPruneThreshold, forKey: .prescribedPruneThreshold)
    try container.encodeIfPresent(isSaved, forKey: .isSaved)
    try container.encodeIfPresent(emailRecipientID, forKey: .emailRecipientID)
    try container.encodeIfPresent(createdBy, forKey: .createdBy)
    try container.encodeIfPresent(createdDate, forKey: .createdDate)
    try container.encodeIfPresent(modifiedDate, forKey: .modifiedDate)
    try container.encodeIfPresent(dataFilePath, forKey: .dataFilePath)
    try container.encodeIfPresent(
      state.map { RoleMiningSessionStatus(state: $0) }, forKey: .status)
  }
}
