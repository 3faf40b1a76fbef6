/// The session as repeated inside a potential role (`RoleMiningSessionParametersDto`).
public struct RoleMiningSessionParameters: Sendable, Hashable, Codable {
  /// The session's id, which operations on the role within its session need.
  public var id: RoleMiningSession.ID?
  /// The name.
  public var name: String?
  /// The minimum number of identities in a potential role.
  public var minimumIdentities: Int?
  /// The prune threshold, 0–100; nil requests the prescribed one.
  public var pruneThreshold: Int?
  /// Whether the session is saved; T-20: nil is unknown, not a default.
  public var isSaved: Bool?
  /// The population.
  public var scope: RoleMiningSessionScope?
  /// The type of role that it mines.
  public var type: RoleType?
  /// The state.
  public var state: RoleMiningSessionState?
  /// How its population was chosen.
  public var scopingMethod: ScopingMethod?

  /// Creates a value from its fields.
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

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
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
