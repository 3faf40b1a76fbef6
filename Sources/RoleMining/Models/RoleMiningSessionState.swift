/// The state of a role mining session (`RoleMiningSessionState`), in order of progress.
///
/// T-21: there is no failed state; a failed session only stops making progress.
public struct RoleMiningSessionState: OpenValue {
  /// The value on the wire.
  public let rawValue: String

  /// Wraps the wire's value.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The session is accepted.
  public static let created = Self(rawValue: "CREATED")
  /// New limits are accepted; the session is about to be mined again.
  public static let updated = Self(rawValue: "UPDATED")
  /// The population is determined.
  public static let identitiesObtained = Self(rawValue: "IDENTITIES_OBTAINED")
  /// The prescribed prune threshold is determined.
  public static let pruneThresholdObtained = Self(rawValue: "PRUNE_THRESHOLD_OBTAINED")
  /// Potential roles are being mined.
  public static let potentialRolesProcessing = Self(rawValue: "POTENTIAL_ROLES_PROCESSING")
  /// All potential roles are ready.
  public static let potentialRolesCreated = Self(rawValue: "POTENTIAL_ROLES_CREATED")
}
