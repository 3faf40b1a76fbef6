import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

/// Where tenants differ from the document.
@Suite(.timeLimit(.minutes(1))) struct FallbackTests {
  private let refusal = TransportScript.Step.answer(400, #"{"message": "First"}"#)

  private func run<Output>(
    _ operation: Operation<Output>, _ script: TransportScript, version: APIVersion = .v2024
  ) async -> Result<Output, APIError> {
    do {
      return .success(try await Client(transport: script, version: version).run(operation))
    } catch {
      return .failure(error)
    }
  }

  private func bodies(_ script: TransportScript) async -> [String] {
    await script.calls.map { String(decoding: $0.body, as: UTF8.self) }
  }

  @Test func `T-38: rejected values of a patch are sent once more as text`() async throws {
    let script = TransportScript(refusal, .answer(200))
    let change = PotentialRoleChange(name: "N", isSaved: true)
    _ = try await run(.change("R", in: "S", change), script).get()
    #expect(await bodies(script).map { $0.contains(#""value":"true""#) } == [false, true])
    #expect(await Set(script.calls.map(\.request.path)).count == 1)
    #expect(await script.calls.allSatisfy { $0.request.method == .patch })
  }

  @Test func `T-38: a patch of text has one form, and is not sent twice`() async {
    let script = TransportScript(refusal, .answer(200))
    let outcome = await run(.change("R", PotentialRoleChange(name: "N")), script)
    #expect(throws: APIError.self) { try outcome.get() }
    #expect(await script.calls.count == 1)
  }

  @Test func `T-41: a session's name that cannot be replaced is added`() async throws {
    let script = TransportScript(refusal, refusal, .answer(202))
    let change = RoleMiningSessionChange(name: "Q4", pruneThreshold: 60)
    _ = try await run(.change("S", change), script).get()
    let bodies = await bodies(script)
    #expect(bodies.map { $0.contains(#""add""#) } == [false, false, true])
    #expect(bodies.map { $0.contains(#""60""#) } == [false, true, false])
  }

  @Test func `If no form helps, the first rejection is reported`() async {
    let other = TransportScript.Step.answer(400, #"{"message": "Other"}"#)
    let script = TransportScript(refusal, other, other, .answer(202))
    let outcome = await run(
      .change("S", RoleMiningSessionChange(name: "Q4", isSaved: true)), script)
    let error = #expect(throws: APIError.self) { try outcome.get() }
    #expect(error?.messages == ["First"])
    #expect(await script.calls.count == 3)
  }

  @Test func `A second form whose answer is lost may have happened`() async {
    let script = TransportScript(refusal, .failure(AnswerLost("Lost.")))
    let outcome = await run(.change("R", PotentialRoleChange(isSaved: true)), script)
    let error = #expect(throws: APIError.self) { try outcome.get() }
    #expect(error?.kind == .mayHaveHappened)
  }

  @Test(arguments: [401, 403, 404, 409, 500])
  func `Only a request rejected as malformed is sent in another form`(status: Int) async {
    let script = TransportScript(.answer(status), .answer(200))
    _ = await run(.change("R", PotentialRoleChange(isSaved: true)), script)
    #expect(await script.calls.count == 1)
  }

  @Test
  func `T-54: a session list that rejects bare booleans is requested with quoted ones`()
    async throws
  {
    let script = TransportScript(refusal, .answer(200, "[]"))
    let saved = Listing.sessions.filtered { $0.saved == true }
    _ = try await run(saved.page(), script).get()
    #expect(
      await script.calls.map { filter(of: $0) } == ["saved eq true", #"saved eq "true""#])
  }

  @Test func `T-54: no other list is requested twice`() async {
    let script = TransportScript(refusal, .answer(200, "[]"))
    _ = await run(Listing.roles.filtered { $0.saved == true }.page(), script)
    _ = await run(Listing.sessions.filtered { $0.name == "a" }.page(), TransportScript(refusal))
    #expect(await script.calls.count == 1)
  }

  @Test func `Other forms apply to raw rows, too`() async throws {
    let script = TransportScript(refusal, .answer(200, "[5]"))
    let saved = Listing.sessions.filtered { $0.saved == true }
    #expect(try await run(saved.raw.page(), script).get().items.map(\.text) == ["5"])
  }

  @Test func `Other forms apply to raw answers, too`() async throws {
    let script = TransportScript(refusal, .answer(200, ""))
    let change = Operation.change("R", PotentialRoleChange(isSaved: true))
    #expect(try await run(change.raw, script).get().text == "null")
    #expect(await bodies(script).map { $0.contains(#""true""#) } == [false, true])
  }

  @Test(arguments: [400, 500]) func `A POST has no other form`(status: Int) async {
    for operation in [Operation.edit("R", in: "S", EditEntitlements(ids: ["e"], exclude: true))] {
      let script = TransportScript(.answer(status), .answer(201))
      _ = await run(operation, script)
      #expect(await script.calls.count == 1)
      #expect(operation.fallbacks.alternatives.isEmpty)
    }
  }

  private func filter(of call: Call) -> String? {
    QueryItem.parse(call.request.path?.split(separator: "?").last ?? "")
      .first { $0.name == "filters" }?.value
  }

  @Test func `T-74: a missing API version is reported, with how to choose another`() async {
    for status in [404, 410] {
      let outcome = await run(
        Listing.roles.page(), TransportScript(.answer(status)), version: .v2025)
      let error = #expect(throws: APIError.self) { try outcome.get() }
      #expect(error?.kind == .missing && error?.description.contains("--api-version") == true)
      #expect(error?.description.contains("v2025") == true)
    }
  }

  @Test func `T-74: a missing role says nothing about the version`() async {
    let script = TransportScript(.answer(404), .answer(200))
    let outcome = await run(.role("R"), script)
    let error = #expect(throws: APIError.self) { try outcome.get() }
    #expect(error?.description.contains("--api-version") == false)
    #expect(await script.calls.count == 1)
  }

  @Test func `T-74: a missing look-up of identities says nothing about the version`() async {
    let outcome = await run(
      Listing.publicIdentities(matching: "Ann").page(), TransportScript(.answer(404)))
    let error = #expect(throws: APIError.self) { try outcome.get() }
    #expect(error?.description.contains("--api-version") == false)
  }
}
