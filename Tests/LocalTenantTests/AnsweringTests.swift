import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `Answering requests` {
  @Test func `Each of the 25 operations and each neighbour has a handler, and no other has`() {
    #expect(Set(LocalTenant.handlers.keys) == Set(Endpoint.all))
    #expect(Endpoint.roleMining.count == 25)
  }

  @Test(arguments: APIVersion.allCases)
  func `Every version's path is answered`(version: APIVersion) async throws {
    let tenant = try TestTenant()
    let path = Operation<Page<RoleMiningSession>>.sessionsPath(version)
    #expect(await tenant.reply(.get, path).response.status == .ok)
  }

  @Test func `Without the experimental header the answer is a documented 400`() async throws {
    let tenant = try TestTenant()
    let reply = await tenant.reply(
      .get, "/v2024/role-mining-sessions", experimental: false)
    #expect(reply.response.status == .badRequest)
    let error = try WireJSON.decode(ErrorResponse.self, from: reply.body)
    #expect(error.detailCode == "400.1 Bad Request Content")
    #expect(error.messages[0].text.contains("X-SailPoint-Experimental"))
    #expect(!error.trackingId.isEmpty)
  }

  @Test func `An unknown path is 404, a known one with another method 405`() async throws {
    let tenant = try TestTenant()
    #expect(await tenant.reply(.get, "/v2024/segments").response.status == .notFound)
    #expect(await tenant.reply(.get, "/nonsense").response.status == .notFound)
    let refused = await tenant.reply(.delete, "/v2024/role-mining-sessions")
    #expect(refused.response.status == .methodNotAllowed)
  }

  @Test func `An unknown id is 404 and says which`() async throws {
    let tenant = try TestTenant()
    for path in [
      "/v2024/role-mining-sessions/nobody", "/v2024/role-mining-sessions/nobody/status",
      "/v2024/role-mining-sessions/nobody/potential-role-summaries",
      "/v2024/role-mining-potential-roles/nobody",
    ] {
      let reply = await tenant.reply(.get, path)
      #expect(reply.response.status == .notFound, "\(path)")
      #expect(APIError(reply, operation: "").messages[0].contains("'nobody'"))
    }
  }

  @Test func `A potential role is not found in another session`() async throws {
    let (tenant, first) = try await TestTenant.mined()
    let second = try await tenant.mine(RoleMiningSessionRequest(name: "Other"))
    let role = try await tenant.firstRole(of: first)
    await #expect(throws: APIError.self) {
      try await tenant.send(.role(role.id, in: #require(second.id)))
    }
  }

  @Test(arguments: ["limit=251", "limit=-1", "limit=x", "offset=-1", "count=maybe"])
  func `A page parameter out of range is 400`(query: String) async throws {
    let tenant = try TestTenant()
    let reply = await tenant.reply(.get, "/v2024/role-mining-sessions?" + query)
    #expect(reply.response.status == .badRequest)
  }

  @Test(arguments: ["density ge 3", "quality co 3", "quality ge", "nonsense"])
  func `A filter that the list does not document is 400`(filter: String) async throws {
    let tenant = try TestTenant()
    let path = "/v2024/role-mining-potential-roles?filters=" + PercentEncoding.encode(filter)
    #expect(await tenant.reply(.get, path).response.status == .badRequest)
  }

  @Test func `A sorter that the list does not document is 400`() async throws {
    let tenant = try TestTenant()
    let path = "/v2024/role-mining-potential-roles?sorters=-density"
    #expect(await tenant.reply(.get, path).response.status == .badRequest)
  }

  @Test func `A body that is not JSON is 400`() async throws {
    let tenant = try TestTenant()
    let reply = await tenant.reply(.post, "/v2024/role-mining-sessions", "{")
    #expect(reply.response.status == .badRequest)
  }
}

extension Operation where Output == Page<RoleMiningSession> {
  fileprivate static func sessionsPath(_ version: APIVersion) -> String {
    Listing.sessions.page().target(version: version)
  }
}
