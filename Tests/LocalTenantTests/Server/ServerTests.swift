import FoundationEssentials
import HTTPTypes
import LocalTenant
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct `The HTTP server` {
  private static let agent = UserAgent(product: "rolesift-tests", version: "0")

  /// Serves a tenant while `body` runs.
  private func serving(
    tokenLifetime: Int = 749, _ body: (TenantURL, HTTPTransport) async throws -> Void
  ) async throws {
    let tenant = try TestTenant().tenant
    let server = LocalTenantServer(
      tenant, client: ServedClient(id: "client", secret: "s3cret+&=", tokenLifetime: tokenLifetime))
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let running = Task {
      defer { continuation.finish() }
      try await server.run { continuation.yield($0) }
    }
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    let url = try TenantURL("http://127.0.0.1:\(port)")
    let transport = HTTPTransport(tenant: url, agent: Self.agent)
    try await body(url, transport)
    await transport.shutdown()
    running.cancel()
    _ = await running.result
    await tenant.finishJobs()
  }

  private func send(
    _ transport: HTTPTransport, _ method: HTTPRequest.Method, _ path: String, body: String = "",
    token: String? = nil
  ) async throws -> Reply {
    var headers: HTTPFields = [.experimental: "true"]
    if let token { headers[.authorization] = "Bearer " + token }
    if !body.isEmpty { headers[.contentType] = "application/x-www-form-urlencoded" }
    let request = HTTPRequest(
      method: method, scheme: nil, authority: nil, path: path, headerFields: headers)
    return try await transport.send(
      Call(
        name: path, request: request, body: Data(body.utf8), isChange: false))
  }

  private func token(
    _ transport: HTTPTransport, body: String = "", query: String = ""
  ) async throws -> Reply {
    try await send(transport, .post, "/oauth/token" + query, body: body)
  }

  private static let credentials = "client_id=client&client_secret=s3cret%2B%26%3D"
  private static let login = "grant_type=client_credentials&" + credentials

  private func accessToken(_ reply: Reply) throws -> String {
    try #require(try WireJSON.decode(JSONValue.self, from: reply.body)["access_token"]?.text)
  }

  @Test func `A session is created, followed and read over HTTP`() async throws {
    try await serving { _, transport in
      let credentials = Credentials(clientID: "client", clientSecret: Secret("s3cret+&="))
      let tokens = TokenSource(credentials, transport: transport)
      let client = Client(transport: transport.authorized(by: tokens))
      let session = try await client.run(.create(RoleMiningSessionRequest(name: "Over HTTP")))
      let id = try #require(session.id)
      try await wait(for: "potential roles") {
        try await client.run(.status(of: id)).state == .potentialRolesCreated
      }
      #expect(try await client.run(Listing.roles(in: id).page(count: true)).total == 6)
    }
  }

  @Test func `Without a valid token the answer is 401 with only an error`() async throws {
    try await serving { _, transport in
      for token in [nil, "nonsense", "a.b.c"] {
        let reply = try await send(
          transport, .get, "/v2024/role-mining-sessions", token: token)
        #expect(reply.response.status == .unauthorized)
        let body = try WireJSON.decode([String: String].self, from: reply.body)
        #expect(Array(body.keys) == ["error"])
      }
    }
  }

  @Test func `Credentials are accepted in the form and in the query`() async throws {
    try await serving { _, transport in
      for reply in [
        try await token(transport, body: Self.login),
        try await token(transport, query: "?" + Self.login),
      ] {
        #expect(reply.response.status == .ok)
        let list = try await send(
          transport, .get, "/beta/role-mining-sessions", token: accessToken(reply))
        #expect(list.response.status == .ok)
      }
    }
  }

  @Test func `Wrong credentials and other grants are refused`() async throws {
    try await serving { _, transport in
      let wrong = try await token(
        transport, body: "grant_type=client_credentials&client_id=client&client_secret=no")
      #expect(wrong.response.status == .unauthorized)
      let other = try await token(transport, body: "grant_type=password&" + Self.credentials)
      #expect(other.response.status == .badRequest)
    }
  }

  @Test func `A token expires`() async throws {
    try await serving(tokenLifetime: -1) { _, transport in
      let old = try accessToken(await token(transport, body: Self.login))
      let reply = try await send(transport, .get, "/v2024/role-mining-sessions", token: old)
      #expect(reply.response.status == .unauthorized)
      #expect(String(decoding: reply.body, as: UTF8.self).contains("expired"))
    }
  }

  @Test func `It reports the token endpoint`() async throws {
    try await serving { url, transport in
      let reply = try await send(transport, .get, "/oauth/info")
      let info = try WireJSON.decode([String: String].self, from: reply.body)
      #expect(info["tokenEndpoint"] == "\(url)/oauth/token")
    }
  }
}
