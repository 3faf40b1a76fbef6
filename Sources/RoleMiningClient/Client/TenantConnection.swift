import Logging
import RoleMining

/// A client of a tenant over HTTP, with access to the parts of its connection.
public struct TenantConnection: Sendable {
  /// The client.
  public let client: Client
  /// The address of the API.
  public let tenant: TenantURL
  /// What the tenant reported about its API address, if it was asked.
  public let discovery: TenantDiscovery?
  /// The source of access tokens.
  public let tokens: TokenSource
  /// The rate budget. It also delays everything after a 429, with or without a limit.
  public let budget: RateBudget
  /// The activity, for display.
  public let activity: ActivityFeed
  private let transport: HTTPTransport

  /// Builds the whole chain; nothing is sent before the first operation.
  ///
  /// - Parameters:
  ///   - settings: The tenant and the login.
  ///   - version: The version of the API.
  ///   - isReadOnly: Whether every change is rejected.
  ///   - http: Proxies and trusted certificates.
  ///   - rateLimit: The rate limit; nil for none.
  ///   - agent: The user agent.
  ///   - logger: Receives one line per request.
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
    // Token requests share the rate limit, but not the places in flight: a call that waits for a token does
    // not hold one yet.
    let attempts = transport.logged(to: logger, activity: activity).paced(by: budget)
    let quota = RetryQuota()
    tokens = TokenSource(
      settings.credentials, transport: logins.retrying(quota: quota, activity: activity),
      path: endpoint.path)
    let chain = attempts.authorized(by: tokens).retrying(quota: quota, activity: activity)
    client = Client(transport: chain, version: version, isReadOnly: isReadOnly)
  }

  /// Builds the chain with the service's rate limit, or none for this machine.
  public init(
    _ settings: ConnectionSettings, version: APIVersion = .v2024, isReadOnly: Bool = false,
    http: HTTPOptions = HTTPOptions(), agent: UserAgent, logger: Logger
  ) {
    self.init(
      settings, version: version, isReadOnly: isReadOnly, http: http,
      rateLimit: settings.tenant.value.isLoopback ? nil : .tenant, agent: agent, logger: logger)
  }

  /// Closes the connections; releasing the last copy does, too.
  public func shutdown() async {
    await transport.shutdown()
  }
}
