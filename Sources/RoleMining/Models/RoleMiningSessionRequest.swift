/// A role mining session to create: what may be sent of `RoleMiningSessionDto`.
///
/// T-47: the schema also holds what the service computes; that is never sent.
public struct RoleMiningSessionRequest: Sendable, Hashable, Codable {
  /// The population.
  public var scope: RoleMiningSessionScope
  /// What kind of role to look for.
  public var type: RoleType
  /// The least number of identities in a potential role; the service takes 20 when absent.
  public var minimumIdentities: Int?
  /// The prune threshold, 0–100; nil asks the service to compute one.
  public var pruneThreshold: Int?
  /// Whether the session is kept.
  public var isSaved: Bool?
  /// The name it is kept under.
  public var name: String?
  /// The identity to tell when the session is done.
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

  /// Reads a request tolerantly, as a tenant does.
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
