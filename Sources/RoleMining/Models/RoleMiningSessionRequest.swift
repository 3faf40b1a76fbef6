/// A role mining session to create: the fields of `RoleMiningSessionDto` that a client may send.
///
/// T-47: the schema also has fields that the service computes; they are never sent.
public struct RoleMiningSessionRequest: Sendable, Hashable, Codable {
  /// The population.
  public var scope: RoleMiningSessionScope
  /// The type of role to mine.
  public var type: RoleType
  /// The minimum number of identities in a potential role; the service defaults to 20.
  public var minimumIdentities: Int?
  /// The prune threshold, 0–100; nil requests the prescribed one.
  public var pruneThreshold: Int?
  /// Whether the session is saved.
  public var isSaved: Bool?
  /// The name.
  public var name: String?
  /// The identity to e-mail when the session is done.
  public var emailRecipientID: Identity.ID?

  /// Makes a request.
  public init(
    scope: RoleMiningSessionScope = RoleMiningSessionScope(),
    type: RoleType = .specialized,
    minimumIdentities: Int? = nil,
    pruneThreshold: Int? = nil,
    isSaved: Bool? = nil,
    name: String? = nil,
    emailRecipientID: Identity.ID? = nil
  ) {
    self.scope = scope
    self.type = type
    self.minimumIdentities = minimumIdentities
    self.pruneThreshold = pruneThreshold
    self.isSaved = isSaved
    self.name = name
    self.emailRecipientID = emailRecipientID
  }
}

extension RoleMiningSessionRequest {
  private enum CodingKeys: String, CodingKey {
    case scope, type, name, pruneThreshold
    case minimumIdentities = "minNumIdentitiesInPotentialRole"
    case isSaved = "saved"
    case emailRecipientID = "emailRecipientId"
  }

  /// Decodes leniently, as a tenant does.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    scope = try fields.value(.scope) ?? RoleMiningSessionScope()
    type = try fields.value(.type) ?? .specialized
    minimumIdentities = try fields.integer(.minimumIdentities)
    pruneThreshold = try fields.integer(.pruneThreshold)
    isSaved = try fields.flag(.isSaved)
    name = try fields.text(.name)
    emailRecipientID = try fields.value(.emailRecipientID)
  }
}
