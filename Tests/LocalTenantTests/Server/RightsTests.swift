import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `The rights of a token` {
  /// Calls the server as a client, without the network.
  private struct Asking {
    let responder: TenantResponder

    init(_ client: ServedClient, rateLimit: Int? = nil, now: Date? = nil) throws {
      var environment = TenantEnvironment.immediate
      if let now { environment.now = { now } }
      responder = TenantResponder(
        tenant: try LocalTenant(inMemory: environment),
        tokens: TokenIssuer(client: client, environment: environment),
        rateLimit: rateLimit.map(RequestCounter.init))
    }

    func reply(_ method: HTTPRequest.Method, _ path: String) async -> Reply {
      let token = responder.tokens.makeToken()?.access_token ?? ""
      let request = HTTPRequest(
        method: method, scheme: nil, authority: nil, path: path,
        headerFields: [.experimental: "true", .authorization: "Bearer \(token)"])
      return await responder.reply(to: request, body: Data())
    }
  }

  private func client(
    _ scope: ServedClient.Scope = .manage, _ level: UserLevel = .admin
  ) -> ServedClient {
    ServedClient(id: "client", secret: "secret", scope: scope, userLevel: level)
  }

  @Test func `A read-only token is refused every change and nothing else`() async throws {
    let asking = try Asking(client(.read))
    for endpoint in Endpoint.roleMining {
      let path = endpoint.path(ids: ["a", "b", "c"], version: .v2024)
      let reply = await asking.reply(endpoint.method, path)
      let isForbidden = reply.response.status == .forbidden
      #expect(isForbidden == endpoint.isChange, "\(endpoint.name)")
      guard isForbidden else { continue }
      let error = try WireJSON.decode(ErrorResponse.self, from: reply.body)
      #expect(error.detailCode == "403 Forbidden")
      #expect(error.causes[0].text.contains("iai:access-modeling:manage"))
    }
  }

  @Test(arguments: ServedClient.Scope.allCases)
  func `The surroundings of role mining are refused only to a token for role mining alone`(
    scope: ServedClient.Scope
  ) async throws {
    let asking = try Asking(client(scope))
    for endpoint in Endpoint.neighbours where !endpoint.scopes.isEmpty {
      let path = endpoint.path(ids: ["a"], version: .v2024)
      let status = await asking.reply(endpoint.method, path).response.status
      #expect((status == .forbidden) == (scope == .mining), "\(endpoint.name)")
    }
  }

  @Test(arguments: ServedClient.Scope.allCases)
  func `What only this tenant knows is not offered to a token for role mining`(
    scope: ServedClient.Scope
  ) async throws {
    let asking = try Asking(client(scope))
    for endpoint in Endpoint.ofLocalTenants {
      let path = endpoint.path(ids: ["a"], version: .v1)
      let answer = await asking.reply(endpoint.method, path).body
      let isAbsent = String(decoding: answer, as: UTF8.self).contains("There is no operation at ")
      #expect(isAbsent == (scope == .mining), "\(endpoint.name)")
      let options = await asking.reply(.options, path).response.status
      #expect(options == (scope == .mining ? .notFound : .noContent), "\(endpoint.name)")
    }
  }

  @Test(arguments: [
    (UserLevel.admin, 0), (.roleAdmin, 2), (.roleSubadmin, 2), (.user, 6),
  ])
  func `T-63: some operations are only for administrators`(
    level: UserLevel, refused: Int
  ) async throws {
    let asking = try Asking(client(.manage, level))
    var count = 0
    for endpoint in Endpoint.roleMining {
      let path = endpoint.path(ids: ["a", "b", "c"], version: .v1)
      count += await asking.reply(endpoint.method, path).response.status == .forbidden ? 1 : 0
    }
    #expect(count == refused)
  }

  @Test func `T-72: beyond the limit of a version the answer is 429`() async throws {
    let asking = try Asking(client(), rateLimit: 2, now: Date(timeIntervalSince1970: 1_000_000))
    let (legacy, current) = ("/v2024/role-mining-sessions", "/role-mining-sessions/v1")
    for _ in 0..<2 { #expect(await asking.reply(.get, legacy).response.status == .ok) }
    let reply = await asking.reply(.get, legacy)
    #expect(reply.response.status == .tooManyRequests)
    #expect(reply.response.headerFields[.retryAfter] == "10")
    let body = try WireJSON.decode([String: String].self, from: reply.body)
    #expect(Array(body.keys) == ["message"])
    #expect(await asking.reply(.get, current).response.status == .ok)
  }

  @Test func `A rate limit window ends after ten seconds`() {
    let limit = RequestCounter(requests: 1)
    func wait(_ second: Double) -> Int? {
      limit.secondsToWait(
        client: "a", version: "v1", now: Date(timeIntervalSince1970: 1000 + second))
    }
    #expect(wait(0) == nil)
    #expect(wait(1) == 9)
    #expect(wait(9.5) == 1)
    #expect(wait(10) == nil)
    #expect(wait(2) == nil, "a clock that was set back")
  }

  @Test func `OPTIONS states the methods of a path`() async throws {
    let asking = try Asking(client())
    let options = await asking.reply(.options, "/v2024/role-mining-sessions/a")
    #expect(options.response.status == .noContent)
    #expect(options.response.headerFields[.allow] == "GET, HEAD, OPTIONS, PATCH")
    let refused = await asking.reply(.delete, "/v2024/role-mining-potential-roles/saved")
    #expect(refused.response.status == .methodNotAllowed)
    #expect(refused.response.headerFields[.allow] == "GET, HEAD, OPTIONS")
  }

  @Test func `The beta version does not require the experimental header`() async throws {
    let tenant = try TestTenant()
    let reply = await tenant.reply(.get, "/beta/role-mining-sessions", experimental: false)
    #expect(reply.response.status == .ok)
  }
}
