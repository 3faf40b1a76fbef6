/// How the population of a session was chosen (`RoleMiningSessionScopingMethod`).
public struct ScopingMethod: OpenValue {
  /// The value on the wire.
  public let rawValue: String

  /// Wraps the wire's value.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The session was created by a user.
  public static let manual = Self(rawValue: "MANUAL")
  /// The session was discovered by the service.
  public static let automatic = Self(rawValue: "AUTO_RM")
}
