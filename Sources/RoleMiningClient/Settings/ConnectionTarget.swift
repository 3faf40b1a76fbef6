import RoleMining

/// Which tenant is talked to and how, without the credentials: what can be known before anybody is
/// asked for a secret.
public struct ConnectionTarget: Sendable {
  /// The address of the tenant.
  public var tenant: Sourced<TenantURL>
  /// The version of the API.
  public var version = Sourced(APIVersion.v2024, from: .standard)
  /// Whether every change is refused.
  public var isReadOnly = Sourced(false, from: .standard)
  /// How fast requests may go out.
  public var pace = Sourced(RequestPace.standard, from: .standard)
  /// A PEM file with the authorities that may have signed certificates; nil for those of the system.
  public var certificateAuthorityFile: Sourced<String>?
  /// The profile in use, with the file that it is in.
  public var profile: Sourced<String>?
  /// What the environment says about proxies: the variables that other programs read for it too.
  public var proxyVariables: [String: String] = [:]
  /// What the analyst should know about the settings; one sentence each.
  public var warnings: [String] = []

  /// Makes a target with the standard for everything but the tenant.
  public init(tenant: Sourced<TenantURL>) {
    self.tenant = tenant
  }
}
