import FoundationEssentials
import HTTPTypes
import RoleMining
import SampleOrganization
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `Hostile requests` {
  private static let bodies: [(name: String, body: Data)] = [
    ("brackets", Data(String(repeating: "[", count: 1 << 20).utf8)),
    ("objects", Data(String(repeating: #"{"a":"#, count: 1 << 18).utf8)),
    ("no UTF-8", Data([0x22, 0xFF, 0xFE, 0x22])),
    ("broken UTF-8 in a name", Data(#"{"name": ""#.utf8) + Data([0xC3]) + Data(#""}"#.utf8)),
    ("half a surrogate", Data(#"{"name": "\ud800", "minNumIdentitiesInPotentialRole": 1}"#.utf8)),
    ("a huge number", Data(#"{"pruneThreshold": 1e999999}"#.utf8)),
    (
      "a long number", Data(#"{"pruneThreshold": \#(String(repeating: "9", count: 100_000))}"#.utf8)
    ),
    (
      "a number beyond Int",
      Data(#"{"minNumIdentitiesInPotentialRole": 99999999999999999999}"#.utf8)
    ),
    (
      "criteria of parentheses",
      Data(#"{"scope": {"criteria": "\#(String(repeating: "(", count: 1 << 20))"}}"#.utf8)
    ),
    (
      "criteria of not",
      Data(#"{"scope": {"criteria": "\#(String(repeating: "NOT ", count: 1 << 18))"}}"#.utf8)
    ),
    ("an array", Data("[]".utf8)), ("null", Data("null".utf8)), ("nothing", Data()),
    ("zero bytes", Data(count: 100)),
  ]

  @Test(arguments: bodies.indices) func `A hostile body gets 400`(index: Int) async throws {
    let (name, body) = Self.bodies[index]
    let tenant = try TestTenant()
    let session = try WireJSON.decode(
      RoleMiningSession.self,
      from: await tenant.reply(.post, "/v2024/role-mining-sessions", "{}").body)
    let id = try #require(session.id)
    for (method, path) in [
      (HTTPRequest.Method.post, "/v2024/role-mining-sessions"),
      (.patch, "/v2024/role-mining-sessions/\(id)"),
      (.patch, "/v2024/role-mining-potential-roles/x"),
      (.post, "/v2024/role-mining-sessions/\(id)/potential-roles/x/edit-entitlements"),
    ] {
      let request = HTTPRequest(
        method: method, scheme: nil, authority: nil, path: path,
        headerFields: [.experimental: "true"])
      let reply = await tenant.tenant.respond(to: request, body: body)
      #expect(reply.response.status == .badRequest, "\(name) to \(method) \(path)")
    }
    await tenant.tenant.finishJobs()
  }

  private static let queries = [
    "parentheses": "filters=\(String(repeating: "(", count: 10_000))",
    "not": "filters=\(String(repeating: "not%20", count: 10_000))quality%20ge%201",
    "a long number": "filters=quality%20ge%20\(String(repeating: "9", count: 10_000))",
    "no UTF-8": "filters=%FF%FE", "half an escape": "filters=%", "a zero byte": "filters=%00",
    "an offset beyond Int": "offset=99999999999999999999", "an exponent": "limit=1e3",
    "no sorter": "sorters=%2D", "commas": "sorters=,,,", "a pile": "count=%F0%9F%92%A9",
    "an open text": "filters=name%20eq%20%22\\", "signs": "&&&===&=&",
    "no date": "filters=createdDate%20ge%20999999999-99-99T99:99:99Z",
  ]

  @Test(arguments: queries.keys.sorted())
  func `A hostile query never gets 500`(name: String) async throws {
    let query = try #require(Self.queries[name])
    let tenant = try TestTenant()
    for path in ["role-mining-potential-roles", "role-mining-sessions", "public-identities"] {
      let reply = await tenant.reply(.get, "/v2024/\(path)?\(query)")
      #expect([.ok, .badRequest].contains(reply.response.status), "\(path)")
    }
  }

  @Test func `A filter with many values never gets 500`() async throws {
    let tenant = try TestTenant()
    let values = (0..<5000).map { "\"\($0)\"" }.joined(separator: ",")
    let filter = PercentEncoding.encode("name in (\(values)) or not quality in (1,2)")
    let chain = PercentEncoding.encode(
      (0..<3000).map { "quality eq \($0)" }.joined(separator: " or "))
    for text in [filter, chain] {
      let reply = await tenant.reply(.get, "/v2024/role-mining-potential-roles?filters=\(text)")
      #expect(
        [.ok, .badRequest].contains(reply.response.status), "\(APIError(reply, operation: ""))")
    }
  }

  @Test(arguments: [
    "", "v2024", "//", "/v2024//", "?", "/v1", "/v2024/%2e%2e/%2f",
  ])
  func `A hostile path gets 404`(path: String) async throws {
    #expect(try await TestTenant().reply(.get, path).response.status == .notFound)
  }

  @Test(arguments: [
    "/%", "/%00/%00", "/v2024/role-mining-sessions/%ff", "/v2024/role-mining-sessions/a%00",
    "/v2024/role-mining-sessions?filters=%zz", "/v2024/role-mining-sessions?filters=%ff",
    "/v2024/role-mining-sessions?limit=1&sorters=%", "/v2024/role-mining-sessions?%ff=1",
    "/v2024/role-mining-sessions?filters=name%20eq%20%22a%00b%22", "/v2024/public-identities?x=%0",
  ])
  func `Undecodable parameters get 400, not a wider result`(
    target: String
  ) async throws {
    let reply = try await TestTenant().reply(.get, target)
    #expect(reply.response.status == .badRequest)
    let error = try WireJSON.decode(ErrorResponse.self, from: reply.body)
    #expect(error.messages[0].text.contains("is not percent-encoded UTF-8 text."))
  }

  @Test(arguments: [
    #"a\u0000b"#, #"a\nb"#, #"a\u0007"#, #"a\u0085"#, String(repeating: "a", count: 129),
    String(repeating: "a", count: 1 << 20),
  ])
  func `An invalid name is refused everywhere`(name: String) async throws {
    let (tenant, session) = try await TestTenant.mined()
    let (id, role) = (try #require(session.id), try await tenant.firstRole(of: session).id)
    let sessions = "/v2024/role-mining-sessions"
    let patch = #"[{"op": "replace", "path": "/name", "value": "\#(name)"}]"#
    let owner = SampleOrganization.small.identities[0].id
    for (method, path, body) in [
      (HTTPRequest.Method.post, sessions, #"{"name": "\#(name)"}"#),
      (.patch, "\(sessions)/\(id)", patch),
      (.patch, "/v2024/role-mining-potential-roles/\(role)", patch),
      (
        .post, "\(sessions)/\(id)/potential-roles/\(role)/provision",
        #"{"roleName": "\#(name)", "ownerId": "\#(owner)"}"#
      ),
    ] {
      #expect(await tenant.reply(method, path, body).response.status == .badRequest, "\(path)")
    }
    let longest = patch.replacing(name, with: String(repeating: "é", count: 128))
    let reply = await tenant.reply(
      .patch, "/v2024/role-mining-potential-roles/\(role)", longest)
    #expect(reply.response.status == .ok)
  }

  @Test func `A description may have lines, up to a limit`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let path = "/v2024/role-mining-potential-roles/\(try await tenant.firstRole(of: session).id)"
    func patch(_ text: String) async -> HTTPResponse.Status {
      let body = #"[{"op": "replace", "path": "/description", "value": "\#(text)"}]"#
      return await tenant.reply(.patch, path, body).response.status
    }
    #expect(await patch(#"One.\n\tTwo."#) == .ok)
    #expect(await patch(String(repeating: "x", count: 2000)) == .ok)
    #expect(await patch(String(repeating: "x", count: 2001)) == .badRequest)
    #expect(await patch(#"One\u0000Two"#) == .badRequest)
    #expect(await patch(#"One\u001b[2J"#) == .badRequest)
  }

  @Test func `An id is not truncated at a zero character`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let (id, role) = (try #require(session.id), try await tenant.firstRole(of: session).id)
    let owner = SampleOrganization.small.identities[0].id
    let reply = await tenant.reply(
      .post, "/v2024/role-mining-sessions/\(id)/potential-roles/\(role)/provision",
      #"{"roleName": "N", "ownerId": "\#(owner)\u0000x"}"#)
    #expect(reply.response.status == .badRequest)
  }
}
