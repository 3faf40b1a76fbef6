import AsyncHTTPClient
import NIOCore

/// Owns the connections of a transport and closes them when the last copy of it goes.
final class HTTPConnections: Sendable {
  let client: HTTPClient

  init() {
    var settings = HTTPClient.Configuration()
    // A redirect would carry the access token to wherever it points.
    settings.redirectConfiguration = .disallow
    settings.timeout = .init(connect: .seconds(10))
    // What failed to connect is told at once: whether to try again is decided in one place.
    settings.connectionPool.retryConnectionEstablishment = false
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 4
    client = HTTPClient(
      eventLoopGroupProvider: .shared(HTTPClient.defaultEventLoopGroup), configuration: settings)
  }

  deinit {
    Task { [client] in try? await client.shutdown() }
  }

  func shutdown() async {
    try? await client.shutdown()
  }
}
