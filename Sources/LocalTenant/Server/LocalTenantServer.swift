import FoundationEssentials
import Logging
import NIOCore
import NIOPosix
import RoleMining

/// Serves a local tenant over HTTP to scripts, SDKs and other programs on this machine.
///
/// Like a cloud tenant, it issues tokens for a client id and secret (`POST /oauth/token`), reports its
/// addresses (`GET /oauth/info`), and serves the API under every version's path to clients with a token. It
/// is meant for one machine and has no TLS: it listens on loopback unless told otherwise.
package struct LocalTenantServer: Sendable {
  private let host: String
  private let port: Int
  private let limits: ServerLimits
  private let responder: TenantResponder
  private let logger: Logger

  /// Creates a server that is not listening yet.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - host: The address to listen on.
  ///   - port: The port to listen on; 0 for any free port.
  ///   - client: The client that gets tokens.
  ///   - rateLimit: The number of requests per client in ten seconds; nil for no limit.
  ///   - limits: Size limits and timeouts.
  ///   - logger: Receives network errors. Silent by default.
  package init(
    _ tenant: LocalTenant, host: String = "127.0.0.1", port: Int = 0, client: ServedClient,
    rateLimit: Int? = nil, limits: ServerLimits = ServerLimits(),
    logger: Logger = Logger(label: "rolesift.server") { _ in SwiftLogNoOpLogHandler() }
  ) {
    self.host = host
    self.port = port
    self.limits = limits
    self.logger = logger
    // A file that cannot be read refuses every request anyway.
    let organization = (try? tenant.id()).map { "local:\($0)" } ?? "local"
    responder = TenantResponder(
      tenant: tenant,
      tokens: TokenIssuer(
        client: client, organization: organization, environment: tenant.environment),
      rateLimit: rateLimit.map(RequestCounter.init))
  }

  /// A token for callers without a client that requests one, such as a person with curl. It is as good as any other.
  package func makeToken() -> String? { responder.tokens.makeToken()?.access_token }

  /// Serves until the task is cancelled, then finishes the requests in flight.
  ///
  /// - Parameter onReady: Receives the port once the server is listening.
  /// - Throws: The network error if the address cannot be used.
  package func run(onReady: @escaping @Sendable (_ port: Int) async -> Void) async throws {
    let connections = Connections(greatest: limits.connections)
    let listener = try await listen(connections)
    await withTaskCancellationHandler {
      await onReady(listener.localAddress?.port ?? port)
      try? await listener.closeFuture.get()
    } onCancel: {
      listener.close(promise: nil)
    }
    await connections.end(within: limits.stopTime)
  }

  private func listen(_ connections: Connections) async throws -> any Channel {
    try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // A client may close its sending side and still wait for the answer.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { [limits, responder, logger] channel in
        channel.eventLoop.makeCompletedFuture {
          guard connections.add(channel) else {
            try channel.pipeline.syncOperations.addHandler(Overload(limits: limits))
            return
          }
          try channel.pipeline.syncOperations.addConnection(
            Connection(responder: responder, limits: limits, logger: logger))
        }
      }
      .bind(host: host, port: port).get()
  }
}
