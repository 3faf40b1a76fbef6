/// What it takes to talk to a tenant, each value with where it came from.
public struct ConnectionSettings: Sendable {
  /// The address of the tenant's API.
  public var tenant: Sourced<TenantURL>
  /// The client id of a personal access token.
  public var clientID: Sourced<String>
  /// Its secret.
  public var clientSecret: Sourced<Secret>
  /// What the analyst should know about these settings; one sentence each.
  public var warnings: [String]

  /// Makes settings.
  public init(
    tenant: Sourced<TenantURL>, clientID: Sourced<String>, clientSecret: Sourced<Secret>,
    warnings: [String] = []
  ) {
    self.tenant = tenant
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.warnings = warnings
  }

  /// Client id and secret.
  public var credentials: Credentials {
    Credentials(clientID: clientID.value, clientSecret: clientSecret.value)
  }
}
