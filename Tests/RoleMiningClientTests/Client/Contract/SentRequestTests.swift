import HTTPTypes
import PublishedContract
import RoleMining
import RoleMiningClient
import Testing

@Suite("Requests are right by construction", .timeLimit(.minutes(1))) struct SentRequestTests {
  @Test("Method, path, query, media type and body", arguments: SentRequest.all)
  func request(request: SentRequest) async throws {
    #expect(try await request.call().readable == request.expected)
  }

  @Test("Every operation is among them")
  func complete() {
    #expect(Set(SentRequest.all.map(\.endpoint)) == Set(Endpoint.roleMining))
  }

  @Test("T-62: each says the word true for an experimental API", arguments: SentRequest.all)
  func experimental(request: SentRequest) async throws {
    let call = try await request.call()
    #expect(call.request.headerFields[values: .experimental] == ["true"])
    #expect(call.request.headerFields[.accept]?.contains("application/json") == true)
  }

  @Test("T-44: every body is JSON", arguments: SentRequest.all)
  func bodies(request: SentRequest) async throws {
    let body = try await request.call().body
    if !body.isEmpty { #expect(throws: Never.self) { try RawJSON(body) } }
  }

  @Test("A target is plain ASCII, with all else encoded once", arguments: SentRequest.all)
  func encoding(request: SentRequest) async throws {
    let path = try #require(try await request.call().request.path)
    #expect(path.utf8.allSatisfy { (0x21..<0x7F).contains($0) })
    #expect(!path.contains("+") && path.split(separator: "?").count <= 2)
  }

  @Test(
    "Each is what the published document asks for", .enabled(if: PublishedContract.isPresent),
    arguments: SentRequest.all)
  func published(request: SentRequest) async throws {
    let contract = try PublishedContract()
    let call = try await request.call()
    #expect(contract.problems(with: call.request, body: call.body, to: request.endpoint) == [])
  }

  @Test(
    "Every parameter and field that the document knows is sent by one, or there is a reason",
    .enabled(if: PublishedContract.isPresent))
  func exhaustive() async throws {
    let contract = try PublishedContract()
    var known: Set<String> = []
    var sent: Set<String> = []
    for request in SentRequest.all {
      known.formUnion(contract.parameters(of: request.endpoint))
      let call = try await request.call()
      sent.formUnion(
        contract.parameters(in: call.request, body: call.body, to: request.endpoint))
    }
    // T-47: what the service computes is declared for the request of a new session, too.
    let computed = [
      "prescribedPruneThreshold", "potentialRoleCount", "potentialRolesReadyCount", "identityCount",
    ]
    #expect(
      known.subtracting(sent) == Set(computed.map { "createRoleMiningSessions body \($0)" }))
  }
}
