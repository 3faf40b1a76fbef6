import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@testable import LocalTenant

/// The small sample tenant behind a server, for tests.
struct ServedTestTenant: Sendable {
  static let client = ServedClient(id: "client", secret: "s3cret+&=")

  let tenant: LocalTenant
  let port: Int
  let token: String
  /// Stops serving, like a signal.
  let stop: @Sendable () -> Void

  /// Serves a tenant while `body` runs.
  static func run(
    environment: TenantEnvironment = .immediate, client: ServedClient = client,
    rateLimit: Int? = nil, limits: ServerLimits = ServerLimits(),
    _ body: (ServedTestTenant) async throws -> Void
  ) async throws {
    let tenant = try TestTenant(environment: environment).tenant
    let server = LocalTenantServer(
      tenant, client: client, rateLimit: rateLimit, limits: limits)
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let running = Task {
      defer { continuation.finish() }
      try await server.run { continuation.yield($0) }
    }
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    let served = ServedTestTenant(
      tenant: tenant, port: port, token: try #require(server.makeToken()),
      stop: { running.cancel() })
    let result = await Result(catching: { () async throws in try await body(served) })
    running.cancel()
    try await running.value
    await tenant.finishJobs()
    try result.get()
  }

  /// The server's answer to some bytes, until it closes the connection.
  func says(to text: String) async throws -> String {
    let client = try await RawClient(port: port)
    try await client.send(text)
    return try await client.heardUntilTheEnd()
  }

  /// Expects a status in the first answer to some bytes.
  func expect(
    _ status: String, to text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let answer = try await says(to: text)
    #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer)", sourceLocation: sourceLocation)
  }

  /// The bytes of a valid request with a token, the last of its connection.
  func request(
    _ method: String = "GET", _ path: String = "/v2024/role-mining-sessions",
    headers: String = "Connection: close\r\n", body: String = ""
  ) -> String {
    let length = body.isEmpty ? "" : "Content-Length: \(body.utf8.count)\r\n"
    return "\(method) \(path) HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer \(token)\r\n"
      + "X-SailPoint-Experimental: true\r\n\(length)\(headers)\r\n\(body)"
  }
}

extension Result where Failure == any Error {
  fileprivate init(catching body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
