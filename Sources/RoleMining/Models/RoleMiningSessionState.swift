/// How far a role mining session is (`RoleMiningSessionState`), in order of progress.
///
/// T-21: there is no value for a session that failed; one that stops moving is only seen to stall.
public struct RoleMiningSessionState: OpenValue {
  /// The word as the service spells it.
  public let rawValue: String

  /// Wraps a word of the service.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The session is accepted.
  public static let created = Self(rawValue: "CREATED")
  /// A change of its parameters is accepted; its potential roles are about to be computed anew.
  public static let updated = Self(rawValue: "UPDATED")
  /// The population is known.
  public static let identitiesObtained = Self(rawValue: "IDENTITIES_OBTAINED")
  /// The prescribed prune threshold is known.
  public static let pruneThresholdObtained = Self(rawValue: "PRUNE_THRESHOLD_OBTAINED")
  /// Potential roles are being computed.
  public static let potentialRolesProcessing = Self(rawValue: "POTENTIAL_ROLES_PROCESSING")
  /// All potential roles are ready.
  public static let potentialRolesCreated = Self(rawValue: "POTENTIAL_ROLES_CREATED")
}
