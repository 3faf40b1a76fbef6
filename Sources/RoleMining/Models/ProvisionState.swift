/// The state of provisioning a potential role (`RoleMiningPotentialRoleProvisionState`).
public struct ProvisionState: OpenValue {
  /// The value on the wire.
  public let rawValue: String

  /// Wraps the wire's value.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Not provisioned.
  public static let potential = Self(rawValue: "POTENTIAL")
  /// A provisioning job is running.
  public static let pending = Self(rawValue: "PENDING")
  /// The role was created.
  public static let complete = Self(rawValue: "COMPLETE")
  /// The job failed; the API does not say why.
  public static let failed = Self(rawValue: "FAILED")
}
