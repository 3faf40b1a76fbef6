/// The settings for a connection, each with its origin.
public struct ConnectionSettings: Sendable {
  /// The tenant and the connection options.
  public var target: ConnectionTarget
  /// The client id of a personal access token.
  public var clientID: Sourced<String>
  /// Its secret.
  public var clientSecret: Sourced<Secret>
  /// What the tenant reported about its API address, if it was asked.
  public var discovery: TenantDiscovery?

  /// Makes settings.
  public init(
    _ target: ConnectionTarget, clientID: Sourced<String>, clientSecret: Sourced<Secret>
  ) {
    self.target = target
    self.clientID = clientID
    self.clientSecret = clientSecret
  }

  /// The address of the API, with the origin of the address that led to it.
  public var tenant: Sourced<TenantURL> {
    Sourced(discovery?.tenant ?? target.tenant.value, from: target.tenant.origin)
  }

  /// The token endpoint, which receives the secret.
  public var tokenEndpoint: TokenEndpoint {
    discovery?.tokenEndpoint ?? TokenEndpoint(of: target.tenant.value)
  }

  /// Warnings for the analyst, one sentence each.
  public var warnings: [String] { target.warnings }

  /// Client id and secret.
  public var credentials: Credentials {
    Credentials(clientID: clientID.value, clientSecret: clientSecret.value)
  }
}
