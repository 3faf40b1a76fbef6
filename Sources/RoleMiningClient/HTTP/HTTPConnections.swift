import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import Synchronization

/// Owns the connections of a transport and closes them when the last copy of it goes.
final class HTTPConnections: Sendable {
  private struct State {
    var clients: [ProxyServer?: HTTPClient] = [:]
    var isClosed = false
  }

  /// One thread carries some calls at a time with ease, and one for every core would have to be started
  /// before the first of them.
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

  /// The client for requests that go through `proxy`; nil when all is closed.
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
    // Followed, where they are, by us: nobody else takes the access token out on the way.
    settings.redirectConfiguration = .disallow
    // A call keeps its own time; this ends a download on which nothing arrives any more.
    settings.timeout = .init(connect: .seconds(10), read: .seconds(300))
    // What failed to connect is told at once: whether to try again is decided in one place.
    settings.connectionPool.retryConnectionEstablishment = false
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 4
    // Shorter than servers wait, or a call might go out on a connection that is being closed.
    settings.connectionPool.idleTimeout = .seconds(45)
    // Honest lists shrink to a thirtieth at most; how large they may be is the call's own limit.
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
