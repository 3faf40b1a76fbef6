import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOCore
import NIOHTTP1
import RoleMining

/// Carries calls to a tenant over HTTP. The only part of the program that uses the network.
///
/// Its connections are closed when its last copy is released.
public struct HTTPTransport: Transport {
  private let tenant: TenantURL
  private let agent: UserAgent
  private let options: HTTPOptions
  private let connections: HTTPConnections

  /// Creates a transport; it connects with the first call.
  public init(tenant: TenantURL, agent: UserAgent, options: HTTPOptions = HTTPOptions()) {
    self.tenant = tenant
    self.agent = agent
    self.options = options
    connections = HTTPConnections(options: options)
  }

  private init(_ other: HTTPTransport, tenant: TenantURL) {
    self.tenant = tenant
    agent = other.agent
    options = other.options
    connections = other.connections
  }

  /// The same connections for another server, such as a token endpoint.
  public func to(_ server: TenantURL) -> HTTPTransport {
    HTTPTransport(self, tenant: server)
  }

  /// Sends `call` and waits for its reply.
  ///
  /// Redirects are followed only for calls that allow them; nothing meant for the tenant is sent to another
  /// server.
  ///
  /// - Throws: `Unreachable`, `AnswerLost`, `CancellationError`, or an `APIError` that is final.
  public func send(_ call: Call) async throws -> Reply {
    try await within(call.timeout) { try await exchange(call) }
  }

  /// Closes the connections, including those of `to(_:)`; later calls fail.
  public func shutdown() async {
    await connections.shutdown()
  }
}

extension HTTPTransport {
  private func exchange(_ call: Call) async throws -> Reply {
    guard var hop = HTTPHop(call, to: tenant) else {
      throw Unreachable("\(tenant) is not a valid address.")
    }
    hop.headers[.userAgent] = agent.description
    var redirects = Redirects(call)
    while true {
      let outcome = try await exchange(hop, of: call)
      switch outcome {
      case .reply(let reply): return reply
      case .redirection(let reply):
        guard let next = try redirects.next(after: reply, from: hop) else { return reply }
        hop = next
      }
    }
  }

  private enum Outcome {
    case reply(Reply)
    case redirection(Reply)
  }

  private func exchange(_ hop: HTTPHop, of call: Call) async throws -> Outcome {
    let proxy = options.proxies.server(forHost: hop.place.host, port: hop.place.port)
    do {
      guard let client = connections.client(through: proxy) else {
        throw HTTPClientError.alreadyShutdown
      }
      // The timeout is enforced by `within`, including the body; this is only an upper bound.
      let limit = TimeAmount.nanoseconds(Int64(call.timeout / .nanoseconds(1))) + .seconds(10)
      let response = try await client.execute(hop.request, timeout: limit)
      let head = HTTPResponse(response)
      let reply = Reply(head, body: try await ReplyBody(response.body, of: head, to: call).read())
      return head.status.kind == .redirection ? .redirection(reply) : .reply(reply)
    } catch {
      let failure = HTTPFailure(error, at: hop.place, scheme: hop.url.scheme, proxy: proxy)
      throw await failure.meaning(for: call)
    }
  }

  private func within(
    _ timeout: Duration, _ work: @escaping @Sendable () async throws -> Reply
  ) async throws -> Reply {
    try await withThrowingTaskGroup(of: Reply.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: timeout)
        throw AnswerLost(
          "\(tenant.authority) did not answer within \(timeout.formattedSeconds).", isTimeout: true)
      }
      defer { group.cancelAll() }
      guard let reply = try await group.next() else { throw CancellationError() }
      return reply
    }
  }
}

extension Duration {
  fileprivate var formattedSeconds: String {
    let seconds = components.seconds
    return seconds == 1 ? "1 second" : "\(seconds) seconds"
  }
}

extension HTTPResponse {
  fileprivate init(_ response: HTTPClientResponse) {
    var fields = HTTPFields()
    for (name, value) in response.headers {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    self.init(
      status: .init(code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase),
      headerFields: fields)
  }
}
