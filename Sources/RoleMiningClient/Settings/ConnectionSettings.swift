/// What it takes to talk to a tenant, each value with where it came from.
public struct ConnectionSettings: Sendable {
  /// Which tenant, and how it is talked to.
  public var target: ConnectionTarget
  /// The client id of a personal access token.
  public var clientID: Sourced<String>
  /// Its secret.
  public var clientSecret: Sourced<Secret>
  /// Where the tenant hands out tokens, when it said that this is elsewhere; nil for the usual place.
  public var tokenEndpoint: TokenEndpoint?

  /// Makes settings.
  public init(
    _ target: ConnectionTarget, clientID: Sourced<String>, clientSecret: Sourced<Secret>
  ) {
    self.target = target
    self.clientID = clientID
    self.clientSecret = clientSecret
  }

  /// The address of the tenant's API.
  public var tenant: Sourced<TenantURL> { target.tenant }

  /// What the analyst should know about these settings; one sentence each.
  public var warnings: [String] { target.warnings }

  /// Client id and secret.
  public var credentials: Credentials {
    Credentials(clientID: clientID.value, clientSecret: clientSecret.value)
  }
}
