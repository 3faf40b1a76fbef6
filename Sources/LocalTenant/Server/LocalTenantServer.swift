import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RoleMining

/// Offers a local tenant over HTTP to scripts, SDKs and other programs on this machine.
///
/// It listens on loopback only. As a cloud tenant does, it gives out tokens for a client id and
/// secret (`POST /oauth/token`), tells where (`GET /oauth/info`), and answers the API under every
/// version's path for whoever has a token.
public struct LocalTenantServer: Sendable {
  private let tenant: LocalTenant
  private let port: Int
  private let tokens: TokenIssuer
  private let logger: Logger

  /// Sets a server up; nothing listens yet.
  ///
  /// - Parameters:
  ///   - tenant: What answers.
  ///   - port: Where to listen; 0 takes a free port.
  ///   - clientID: What a client must call itself.
  ///   - clientSecret: What it must know.
  ///   - tokenLifetime: How long a token is good, in seconds; the cloud's samples say 749.
  ///   - logger: Where trouble with the network is told. Silent by default.
  public init(
    _ tenant: LocalTenant, port: Int = 0, clientID: String, clientSecret: String,
    tokenLifetime: Int = 749,
    logger: Logger = Logger(label: "rolesift.server") { _ in SwiftLogNoOpLogHandler() }
  ) {
    self.tenant = tenant
    self.port = port
    self.logger = logger
    tokens = TokenIssuer(
      clientID: clientID, clientSecret: clientSecret, lifetime: tokenLifetime,
      surroundings: tenant.surroundings)
  }

  /// A token for whoever has no client that asks for one, such as a person with curl; as good and as
  /// long as any other.
  public func makeToken() -> String? { tokens.makeToken()?.access_token }

  /// Serves until the task is cancelled or, in a service group, a graceful shutdown is asked for.
  ///
  /// - Parameter onReady: Told the port once requests are taken.
  /// - Throws: The network's error when the port cannot be listened on.
  public func run(onReady: @escaping @Sendable (_ port: Int) async -> Void) async throws {
    let application = Application(
      responder: TenantResponder(tenant: tenant, tokens: tokens),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port), serverName: "rolesift"),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
      logger: logger)
    try await application.run()
  }
}
