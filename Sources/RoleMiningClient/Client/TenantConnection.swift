import Logging
import RoleMining

/// A client of a tenant over HTTP together with what others want to see of it.
public struct TenantConnection: Sendable {
  /// The client.
  public let client: Client
  /// Where the API is.
  public let tenant: TenantURL
  /// What the tenant said about where its API is, if it had to be asked.
  public let discovery: TenantDiscovery?
  /// Where its access tokens come from.
  public let tokens: TokenSource
  /// What it may send at this moment. It also holds everything back after a 429, with a limit or
  /// without.
  public let budget: RateBudget
  /// What it is doing: for a line on the screen.
  public let activity: ActivityFeed
  private let transport: HTTPTransport

  /// Builds the whole chain; nothing is sent before the first operation.
  ///
  /// - Parameters:
  ///   - settings: Which tenant, and how to sign in.
  ///   - version: The version of the API that is asked.
  ///   - isReadOnly: Whether every change is refused.
  ///   - http: Through which proxies, and whose certificates are trusted.
  ///   - rateLimit: How many requests in which time; nil for no limit.
  ///   - agent: How the program introduces itself.
  ///   - logger: Gets one line for every request.
  public init(
    _ settings: ConnectionSettings, version: APIVersion = .v2024, isReadOnly: Bool = false,
    http: HTTPOptions = HTTPOptions(), rateLimit: RateLimit?, agent: UserAgent, logger: Logger
  ) {
    tenant = settings.tenant.value
    discovery = settings.discovery
    transport = HTTPTransport(tenant: tenant, agent: agent, options: http)
    activity = ActivityFeed()
    budget = RateBudget(rateLimit, activity: activity)
    let endpoint = settings.tokenEndpoint
    let logins = transport.to(endpoint.server).logged(to: logger, activity: activity)
      .paced(by: budget)
    // The requests for tokens are paced like all others, but wait in no other's place: whoever waits
    // for a token has no place yet.
    let attempts = transport.logged(to: logger, activity: activity).paced(by: budget)
    let quota = RetryQuota()
    tokens = TokenSource(
      settings.credentials, transport: logins.retrying(quota: quota, activity: activity),
      path: endpoint.path)
    let chain = attempts.authorized(by: tokens).retrying(quota: quota, activity: activity)
    client = Client(transport: chain, version: version, isReadOnly: isReadOnly)
  }

  /// Builds the chain with the limit of the service, and with none for this machine.
  public init(
    _ settings: ConnectionSettings, version: APIVersion = .v2024, isReadOnly: Bool = false,
    http: HTTPOptions = HTTPOptions(), agent: UserAgent, logger: Logger
  ) {
    self.init(
      settings, version: version, isReadOnly: isReadOnly, http: http,
      rateLimit: settings.tenant.value.isLoopback ? nil : .tenant, agent: agent, logger: logger)
  }

  /// Closes the connections; they also close when the last copy of this goes.
  public func shutdown() async {
    await transport.shutdown()
  }
}
