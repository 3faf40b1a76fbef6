/// What kind of potential role a session looks for (`RoleMiningRoleType`).
public struct RoleType: OpenValue {
  /// The word as the service spells it.
  public let rawValue: String

  /// Wraps a word of the service.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Access that goes with a job.
  public static let specialized = Self(rawValue: "SPECIALIZED")
  /// Access that nearly everybody in the population holds.
  public static let common = Self(rawValue: "COMMON")
}
