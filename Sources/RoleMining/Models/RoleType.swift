/// The type of potential role that a session mines (`RoleMiningRoleType`).
public struct RoleType: OpenValue {
  /// The value on the wire.
  public let rawValue: String

  /// Wraps the wire's value.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Access that is specific to a group of identities, such as a job.
  public static let specialized = Self(rawValue: "SPECIALIZED")
  /// Common access: access that nearly all identities of the population hold.
  public static let common = Self(rawValue: "COMMON")
}
