import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct ClientTests {
  private func error<Output: Sendable>(
    _ step: TransportScript.Step, _ operation: Operation<Output> = .role("R")
  ) async -> APIError? {
    do {
      _ = try await Client(transport: TransportScript(step)).run(operation)
      return nil
    } catch {
      return error
    }
  }

  @Test func `The call matches the operation`() async throws {
    let script = TransportScript(.answer(200, #"{"id": "R"}"#))
    let role = try await Client(transport: script, version: .v1).run(
      .role("R"), priority: .background)
    #expect(role.id == "R")
    let call = try #require(await script.calls.first)
    #expect(call.name == "getRoleMiningPotentialRole" && call.request.method == .get)
    #expect(call.request.path == "/role-mining-potential-roles/v1/R")
    #expect(call.request.headerFields[.experimental] == "true")
    #expect(call.priority == .background && !call.isChange)
    #expect(call.timeout == .seconds(30))
  }

  @Test func `An archive has a longer timeout`() async throws {
    let script = TransportScript(.answer(200, "PK\u{3}\u{4}"))
    _ = try await Client(transport: script).run(.export("R", in: "S"))
    #expect(await script.calls.first?.timeout == .seconds(300))
  }

  @Test func `A body is sent as JSON with its media type`() async throws {
    let script = TransportScript(.answer(202))
    let change = PotentialRoleChange(isSaved: true)
    _ = try await Client(transport: script).run(.change("R", change))
    let call = try #require(await script.calls.first)
    #expect(call.request.headerFields[.contentType] == "application/json-patch+json")
    #expect(
      try WireJSON.decode(JSONValue.self, from: call.body)
        == .array([
          .object(["op": .text("replace"), "path": .text("/saved"), "value": .boolean(true)])
        ]))
    #expect(call.isChange)
  }

  @Test func `A read-only client sends no changes`() async throws {
    let script = TransportScript(.answer(200, #"{"id": "R"}"#))
    let client = Client(transport: script, isReadOnly: true)
    let error = await #expect(throws: APIError.self) {
      try await client.run(.change("R", PotentialRoleChange(isSaved: true)))
    }
    #expect(error?.kind == .readOnly)
    #expect(try await client.run(.role("R")).id == "R")
    #expect(await script.calls.count == 1)
  }

  @Test(arguments: ["", ".", "..", "saved"])
  func `T-09: an id that would change the path is rejected`(id: String) async {
    #expect(await error(.answer(200), .role(PotentialRole.ID(id)))?.kind == .misconfigured)
  }

  @Test func `T-45: a provision without an owner is not sent`() async {
    let script = TransportScript(.answer(202, #"{"id": "R"}"#))
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: script).run(
        .provision(
          "R", in: "S", ProvisionRequest(roleName: "Clerk"), minimumPopularity: 0,
          includeCommonAccess: true))
    }
    #expect(error?.kind == .misconfigured && error?.description.contains("owner") == true)
    #expect(await script.calls.isEmpty)
  }

  @Test func `A session may be called saved`() async throws {
    let script = TransportScript(.answer(200))
    _ = try await Client(transport: script).run(.session("saved"))
    #expect(await script.calls.count == 1)
  }

  @Test(arguments: [
    ("<html><body>Sign in", "web page"), (#"{"id": "R", "name""#, "truncated"), ("", "empty"),
    (#"{"id": "R", "quality": "high"}"#, "quality"),
  ])
  func `An unreadable success is reported in one sentence`(body: String, word: String) async {
    let error = await error(.answer(200, body))
    #expect(error?.kind == .unreadable && error?.status == 200)
    #expect(error?.messages.count == 1 && error?.messages.first?.contains(word) == true)
  }

  @Test func `A redirect is reported with its host, and nothing more`() async {
    let error = await error(.answer(302, "", [.location: "https://login.example.com/x?key=hidden"]))
    #expect(error?.messages.first?.contains("login.example.com") == true)
    #expect(error?.description.contains("hidden") == false)
  }

  @Test func `A cancelled task reports that`() async {
    #expect(await error(.failure(CancellationError()))?.kind == .cancelled)
  }

  @Test func `An unknown failure promises nothing about a change`() async {
    let operation = Operation.create(RoleMiningSessionRequest())
    #expect(await error(.failure(TransportScript.Exhausted()), operation)?.kind == .mayHaveHappened)
    #expect(await error(.failure(TransportScript.Exhausted()))?.kind == .unreachable)
  }
}
