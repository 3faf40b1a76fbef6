/// The session as it is repeated inside a potential role (`RoleMiningSessionParametersDto`).
public struct RoleMiningSessionParameters: Sendable, Hashable, Codable {
  /// The session's id, which every operation on the role inside its session needs.
  public var id: RoleMiningSession.ID?
  /// The name it was saved under.
  public var name: String?
  /// The least number of identities in a potential role.
  public var minimumIdentities: Int?
  /// The prune threshold, 0–100; nil asks the service to compute one.
  public var pruneThreshold: Int?
  /// Whether the session was saved; T-20: nil is unknown, not a default.
  public var isSaved: Bool?
  /// The population.
  public var scope: RoleMiningSessionScope?
  /// What kind of role it looks for.
  public var type: RoleType?
  /// How far it is.
  public var state: RoleMiningSessionState?
  /// How its population was chosen.
  public var scopingMethod: ScopingMethod?

  /// Makes a value from its fields.
  public init(
    id: RoleMiningSession.ID? = nil,
    name: String? = nil,
    minimumIdentities: Int? = nil,
    pruneThreshold: Int? = nil,
    isSaved: Bool? = nil,
    scope: RoleMiningSessionScope? = nil,
    type: RoleType? = nil,
    state: RoleMiningSessionState? = nil,
    scopingMethod: ScopingMethod? = nil
  ) {
    self.id = id
    self.name = name
    self.minimumIdentities = minimumIdentities
    self.pruneThreshold = pruneThreshold
    self.isSaved = isSaved
    self.scope = scope
    self.type = type
    self.state = state
    self.scopingMethod = scopingMethod
  }
}

extension RoleMiningSessionParameters {
  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case minimumIdentities = "minNumIdentitiesInPotentialRole"
    case pruneThreshold
    case isSaved = "saved"
    case scope
    case type
    case state
    case scopingMethod
  }

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.value(.id)
    name = try fields.text(.name)
    minimumIdentities = try fields.integer(.minimumIdentities)
    pruneThreshold = try fields.integer(.pruneThreshold)
    isSaved = try fields.flag(.isSaved)
    scope = try fields.value(.scope)
    type = try fields.value(.type)
    state = try fields.value(.state)
    scopingMethod = try fields.value(.scopingMethod)
  }
}
