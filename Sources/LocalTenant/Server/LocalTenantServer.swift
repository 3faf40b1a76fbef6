import FoundationEssentials
import Logging
import NIOCore
import NIOPosix
import RoleMining

/// Offers a local tenant over HTTP to scripts, SDKs and other programs on this machine.
///
/// As a cloud tenant does, it gives out tokens for a client id and secret (`POST /oauth/token`),
/// tells where (`GET /oauth/info`), and answers the API under every version's path for whoever has a
/// token. It is made for one machine and has no TLS: it listens on loopback unless told otherwise.
public struct LocalTenantServer: Sendable {
  private let host: String
  private let port: Int
  private let limits: ServerLimits
  private let responder: TenantResponder
  private let logger: Logger

  /// Sets a server up; nothing listens yet.
  ///
  /// - Parameters:
  ///   - tenant: What answers.
  ///   - host: The address to listen at.
  ///   - port: Where to listen; 0 takes a free port.
  ///   - client: Who gets tokens.
  ///   - rateLimit: How many requests a client may make in ten seconds; nil lets it make any number.
  ///   - limits: What is refused, and how long a client may take.
  ///   - logger: Where trouble with the network is told. Silent by default.
  public init(
    _ tenant: LocalTenant, host: String = "127.0.0.1", port: Int = 0, client: ServedClient,
    rateLimit: Int? = nil, limits: ServerLimits = ServerLimits(),
    logger: Logger = Logger(label: "rolesift.server") { _ in SwiftLogNoOpLogHandler() }
  ) {
    self.host = host
    self.port = port
    self.limits = limits
    self.logger = logger
    responder = TenantResponder(
      tenant: tenant, tokens: TokenIssuer(client: client, environment: tenant.environment),
      rateLimit: rateLimit.map(RequestCounter.init))
  }

  /// A token for whoever has no client that asks for one, such as a person with curl; as good and as
  /// long as any other.
  public func makeToken() -> String? { responder.tokens.makeToken()?.access_token }

  /// Serves until the task is cancelled, and then until what is being answered has been answered.
  ///
  /// - Parameter onReady: Told the port once requests are taken.
  /// - Throws: The network's error when the address cannot be listened at.
  public func run(onReady: @escaping @Sendable (_ port: Int) async -> Void) async throws {
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
      // A client may say that it has nothing more to ask and still wait for the answer.
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
