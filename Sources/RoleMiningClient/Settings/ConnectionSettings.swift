/// What it takes to talk to a tenant, each value with where it came from.
public struct ConnectionSettings: Sendable {
  /// Which tenant, and how it is talked to.
  public var target: ConnectionTarget
  /// The client id of a personal access token.
  public var clientID: Sourced<String>
  /// Its secret.
  public var clientSecret: Sourced<Secret>
  /// What the tenant itself said about where its API is, if it had to be asked.
  public var discovery: TenantDiscovery?

  /// Makes settings.
  public init(
    _ target: ConnectionTarget, clientID: Sourced<String>, clientSecret: Sourced<Secret>
  ) {
    self.target = target
    self.clientID = clientID
    self.clientSecret = clientSecret
  }

  /// The address of the tenant's API, with where the address came from that led there.
  public var tenant: Sourced<TenantURL> {
    Sourced(discovery?.tenant ?? target.tenant.value, from: target.tenant.origin)
  }

  /// Where the tenant hands out tokens, which is where the secret is sent.
  public var tokenEndpoint: TokenEndpoint {
    discovery?.tokenEndpoint ?? TokenEndpoint(of: target.tenant.value)
  }

  /// What the analyst should know about these settings; one sentence each.
  public var warnings: [String] { target.warnings }

  /// Client id and secret.
  public var credentials: Credentials {
    Credentials(clientID: clientID.value, clientSecret: clientSecret.value)
  }
}
