import RoleMining

/// The tenant and the connection options, without credentials: everything that is known before a secret is
/// fetched.
public struct ConnectionTarget: Sendable {
  /// The address of the tenant.
  public var tenant: Sourced<TenantURL>
  /// The version of the API.
  public var version = Sourced(APIVersion.v2024, from: .standard)
  /// Whether every change is rejected.
  public var isReadOnly = Sourced(false, from: .standard)
  /// The request rate.
  public var pace = Sourced(RequestPace.standard, from: .standard)
  /// A PEM file of trusted certificate authorities; nil for the system's.
  public var certificateAuthorityFile: Sourced<String>?
  /// The profile in use, with its file.
  public var profile: Sourced<String>?
  /// The proxy variables of the environment.
  public var proxyVariables: [String: String] = [:]
  /// Warnings for the analyst, one sentence each.
  public var warnings: [String] = []

  /// Creates a target with defaults for everything but the tenant.
  public init(tenant: Sourced<TenantURL>) {
    self.tenant = tenant
  }
}
