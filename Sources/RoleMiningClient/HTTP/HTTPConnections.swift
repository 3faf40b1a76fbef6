import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import Synchronization

/// Owns the connections of a transport and closes them when its last copy is released.
final class HTTPConnections: Sendable {
  private struct State {
    var clients: [ProxyServer?: HTTPClient] = [:]
    var isClosed = false
  }

  /// One thread carries several calls with ease, and one per core would have to be started before the
  /// first.
  private static let threads = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  private let options: HTTPOptions
  private let state = Mutex(State())

  init(options: HTTPOptions) {
    self.options = options
  }

  deinit {
    let clients = state.withLock { $0.clients.values.map(\.self) }
    guard !clients.isEmpty else { return }
    Task { for client in clients { try? await client.shutdown() } }
  }

  /// The client for requests through `proxy`; nil once everything is closed.
  func client(through proxy: ProxyServer?) -> HTTPClient? {
    state.withLock { state in
      guard !state.isClosed else { return nil }
      if let client = state.clients[proxy] { return client }
      let client = HTTPClient(
        eventLoopGroupProvider: .shared(Self.threads), configuration: configuration(proxy))
      state.clients[proxy] = client
      return client
    }
  }

  func shutdown() async {
    let clients = state.withLock { state in
      state.isClosed = true
      defer { state.clients = [:] }
      return state.clients.values.map(\.self)
    }
    for client in clients { try? await client.shutdown() }
  }

  private func configuration(_ proxy: ProxyServer?) -> HTTPClient.Configuration {
    var settings = HTTPClient.Configuration()
    settings.tlsConfiguration = .client(trusting: options.certificateAuthorities)
    settings.httpVersion = .http1Only
    // Redirects are followed here, if at all: the library would not remove the access token.
    settings.redirectConfiguration = .disallow
    // Each call has its own timeout; this one ends a download on which nothing arrives.
    settings.timeout = .init(connect: .seconds(10), read: .seconds(300))
    // Connection failures are reported at once: retrying is decided in one place.
    settings.connectionPool.retryConnectionEstablishment = false
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 4
    // Shorter than servers wait, or a call might go out on a connection that is being closed.
    settings.connectionPool.idleTimeout = .seconds(45)
    // Genuine lists compress to a thirtieth at most; the limit on the decompressed size is the call's.
    settings.decompression = .enabled(limit: .ratio(100))
    settings.proxy = proxy.map(HTTPClient.Configuration.Proxy.init)
    return settings
  }
}

extension HTTPClient.Configuration.Proxy {
  fileprivate init(_ server: ProxyServer) {
    let authorization = server.userName.map { name in
      HTTPClient.Authorization.basic(username: name, password: server.password?.revealed ?? "")
    }
    self = .server(host: server.host, port: server.port, authorization: authorization)
  }
}
