import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOCore
import NIOHTTP1
import RoleMining

/// Carries calls to a tenant over HTTP. The only part of the program that touches the network.
///
/// Its connections close by themselves when nobody holds it any more.
public struct HTTPTransport: Transport {
  private let tenant: TenantURL
  private let agent: UserAgent
  private let connections: HTTPConnections

  /// Makes a transport; nothing is connected before the first call.
  public init(tenant: TenantURL, agent: UserAgent) {
    self.tenant = tenant
    self.agent = agent
    connections = HTTPConnections()
  }

  /// Sends `call` and waits for its reply.
  ///
  /// - Throws: `Unreachable`, `AnswerLost`, `CancellationError`, or an `APIError` that is final.
  public func send(_ call: Call) async throws -> Reply {
    try await within(call.timeout) { try await exchange(call) }
  }

  /// Closes the connections; calls fail from here on.
  public func shutdown() async {
    await connections.shutdown()
  }

  private func exchange(_ call: Call) async throws -> Reply {
    do {
      let request = request(for: call)
      // Time is kept by `within`, over the body too; this is only never to be without an end.
      let limit = TimeAmount.nanoseconds(Int64(call.timeout / .nanoseconds(1))) + .seconds(10)
      let response = try await connections.client.execute(request, timeout: limit)
      let body = try await response.body.collect(upTo: call.maximumReplySize)
      return Reply(
        HTTPResponse(
          status: .init(
            code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase),
          headerFields: HTTPFields(response.headers)),
        body: Data(body.readableBytesView))
    } catch {
      throw HTTPFailure(error, tenant: tenant).meaning(for: call)
    }
  }

  private func request(for call: Call) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: tenant.description + (call.request.path ?? "/"))
    request.method = HTTPMethod(rawValue: call.request.method.rawValue)
    for field in call.request.headerFields {
      request.headers.add(name: field.name.rawName, value: field.value)
    }
    request.headers.replaceOrAdd(name: "User-Agent", value: agent.description)
    if !call.body.isEmpty { request.body = .bytes(call.body) }
    return request
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

extension HTTPFields {
  fileprivate init(_ headers: HTTPHeaders) {
    self.init()
    for (name, value) in headers {
      guard let name = HTTPField.Name(name) else { continue }
      append(HTTPField(name: name, value: value))
    }
  }
}
