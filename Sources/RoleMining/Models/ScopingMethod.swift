/// How the population of a session was chosen (`RoleMiningSessionScopingMethod`).
public struct ScopingMethod: OpenValue {
  /// The word as the service spells it.
  public let rawValue: String

  /// Wraps a word of the service.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Somebody created the session.
  public static let manual = Self(rawValue: "MANUAL")
  /// The service discovered the roles by itself.
  public static let automatic = Self(rawValue: "AUTO_RM")
}
