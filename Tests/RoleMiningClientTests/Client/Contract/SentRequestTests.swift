import HTTPTypes
import PublishedContract
import RoleMining
import RoleMiningClient
import Testing

/// All requests, compared with the published document.
@Suite(.timeLimit(.minutes(1))) struct SentRequestTests {
  @Test(arguments: SentRequest.all)
  func `Each operation has its method, path, query, media type and body`(request: SentRequest)
    async throws
  {
    #expect(try await request.call().readable == request.expected)
  }

  @Test func `Every operation is among them`() {
    #expect(Set(SentRequest.all.map(\.endpoint)) == Set(Endpoint.roleMining))
  }

  @Test(arguments: SentRequest.all)
  func `T-62: each sends the word true in the experimental header`(request: SentRequest)
    async throws
  {
    let call = try await request.call()
    #expect(call.request.headerFields[values: .experimental] == ["true"])
    #expect(call.request.headerFields[.accept]?.contains("application/json") == true)
  }

  @Test(arguments: SentRequest.all)
  func `T-44: every body is JSON`(request: SentRequest) async throws {
    let body = try await request.call().body
    if !body.isEmpty { #expect(throws: Never.self) { try RawJSON(body) } }
  }

  @Test(arguments: SentRequest.all)
  func `A target is plain ASCII, with all else encoded once`(request: SentRequest) async throws {
    let path = try #require(try await request.call().request.path)
    #expect(path.utf8.allSatisfy { (0x21..<0x7F).contains($0) })
    #expect(!path.contains("+") && path.split(separator: "?").count <= 2)
  }

  @Test(
    .enabled(if: PublishedContract.isPresent),
    arguments: SentRequest.all)
  func `Each matches the published document`(request: SentRequest) async throws {
    let contract = try PublishedContract()
    let call = try await request.call()
    #expect(contract.problems(with: call.request, body: call.body, to: request.endpoint) == [])
  }

  @Test(.enabled(if: PublishedContract.isPresent))
  func `Every documented parameter and field is sent by one, or there is a reason`() async throws {
    let contract = try PublishedContract()
    var known: Set<String> = []
    var sent: Set<String> = []
    for request in SentRequest.all {
      known.formUnion(contract.parameters(of: request.endpoint))
      let call = try await request.call()
      sent.formUnion(
        contract.parameters(in: call.request, body: call.body, to: request.endpoint))
    }
    // T-47: computed fields are also declared for a new session.
    let computed = [
      "prescribedPruneThreshold", "potentialRoleCount", "potentialRolesReadyCount", "identityCount",
    ]
    #expect(
      known.subtracting(sent) == Set(computed.map { "createRoleMiningSessions body \($0)" }))
  }
}
