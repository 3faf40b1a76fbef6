/// How far the provisioning of a potential role is (`RoleMiningPotentialRoleProvisionState`).
public struct ProvisionState: OpenValue {
  /// The word as the service spells it.
  public let rawValue: String

  /// Wraps a word of the service.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Nothing was provisioned.
  public static let potential = Self(rawValue: "POTENTIAL")
  /// A provisioning job is under way.
  public static let pending = Self(rawValue: "PENDING")
  /// The role was created.
  public static let complete = Self(rawValue: "COMPLETE")
  /// The job failed; the API does not say why.
  public static let failed = Self(rawValue: "FAILED")
}
