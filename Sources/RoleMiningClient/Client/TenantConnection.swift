import Logging
import RoleMining

/// A client of a tenant over HTTP together with what others want to see of it.
public struct TenantConnection: Sendable {
  /// The client.
  public let client: Client
  /// Where its access tokens come from.
  public let tokens: TokenSource
  /// What it may send; nil for this machine, which nobody paces.
  public let budget: RateBudget?
  private let transport: HTTPTransport

  /// Builds the whole chain; nothing is sent before the first operation.
  ///
  /// - Parameters:
  ///   - settings: Which tenant, and how to sign in.
  ///   - version: The version of the API that is asked.
  ///   - isReadOnly: Whether every change is refused.
  ///   - agent: How the program introduces itself.
  ///   - logger: Gets one line for every request.
  public init(
    _ settings: ConnectionSettings, version: APIVersion = .v2024, isReadOnly: Bool = false,
    agent: UserAgent, logger: Logger
  ) {
    let tenant = settings.tenant.value
    transport = HTTPTransport(tenant: tenant, agent: agent)
    tokens = TokenSource(
      settings.credentials, transport: transport.logged(to: logger).retrying())
    let attempts = transport.authorized(by: tokens).logged(to: logger)
    budget = tenant.isLoopback ? nil : RateBudget()
    let chain = (budget.map { attempts.paced(by: $0) } ?? attempts).retrying()
    client = Client(transport: chain, version: version, isReadOnly: isReadOnly)
  }

  /// Closes the connections; they also close when the last copy of this goes.
  public func shutdown() async {
    await transport.shutdown()
  }
}
