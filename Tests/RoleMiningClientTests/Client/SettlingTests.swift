import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Settling a lost change` {
  private let time = FakeTime()
  private let untried = TransportScript.Step.answer(
    200, #"{"id": "R", "provisionState": "POTENTIAL"}"#)

  private var patience: Patience {
    Patience(
      pauses: [.seconds(1), .seconds(2)], clock: time.clock,
      date: { Date(timeIntervalSince1970: 1_769_846_400) })
  }

  private var provision: Operation<PotentialRole> {
    .provision(
      "R", in: "S", ProvisionRequest(roleName: "Clerk", ownerID: "i"), minimumPopularity: 0,
      includeCommonAccess: true)
  }

  private func methods(_ script: TransportScript) async -> [HTTPRequest.Method] {
    await script.calls.map(\.request.method)
  }

  @Test func `An answer that proves it is the settlement, without a look-up`() async throws {
    let pending = #"{"id": "R", "provisionState": "PENDING"}"#
    let script = TransportScript(untried, .answer(202, pending))
    #expect(
      try await Client(transport: script).settled(provision, patience: patience)
        == .happened(PotentialRole(id: "R", provisionState: .pending)))
    #expect(await methods(script) == [.get, .post])
    #expect(time.sleeps.isEmpty)
  }

  @Test func `A refusal is an error, without a look-up`() async {
    let script = TransportScript(untried, .answer(400))
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: script).settled(provision, patience: patience)
    }
    #expect(error?.kind == .invalid)
    #expect(await methods(script) == [.get, .post])
  }

  @Test func `A lost answer is looked up until it shows`() async throws {
    let script = TransportScript(
      untried, .lost, untried, .answer(200, #"{"id": "R", "provisionState": "PENDING"}"#),
      .answer(200, "never asked"))
    #expect(
      try await Client(transport: script).settled(provision, patience: patience)
        == .somebodyDid(PotentialRole(id: "R", provisionState: .pending)))
    #expect(await methods(script) == [.get, .post, .get, .get])
    #expect(time.sleeps == [.seconds(1), .seconds(2)])
  }

  @Test
  func `The created role proves whose request it was, if the login may read it`() async throws {
    let made = TransportScript.Step.answer(
      200, #"{"id": "R", "provisionState": "COMPLETE", "roleId": "2c91"}"#)
    let role = PotentialRole(id: "R", provisionState: .complete, roleID: "2c91")
    for (name, status, isOwn) in [("Clerk", 200, true), ("Payer", 200, false), ("", 403, false)] {
      let body = """
        {"id": "2c91", "name": "\(name)", "owner": {"id": "i"}, "created": "2026-01-31T08:00:05Z"}
        """
      let script = TransportScript(
        untried, .lost, .answer(200, #"{"id": "R", "provisionState": "PENDING"}"#), made,
        .answer(status, body))
      let settlement = try await Client(transport: script).settled(provision, patience: patience)
      #expect(settlement == (isOwn ? .happened(role) : .somebodyDid(role)))
      #expect(await script.calls.last?.request.path == "/v2024/roles/2c91")
      #expect(await script.calls.count == 5)
    }
  }

  @Test func `A change that does not show has not happened yet`() async throws {
    let script = TransportScript(untried, .lost, untried, untried)
    #expect(
      try await Client(transport: script).settled(provision, patience: patience) == .notSoFar)
    #expect(await methods(script) == [.get, .post, .get, .get])
  }

  @Test func `A failed look-up leaves it unknown, with the reason`() async throws {
    let script = TransportScript(
      untried, .lost, .answer(403), .answer(403, #"{"message": "No"}"#))
    let settlement = try await Client(transport: script).settled(provision, patience: patience)
    guard case .unknown(let reason) = settlement else {
      Issue.record("\(settlement)")
      return
    }
    #expect(reason.contains("No"))
  }

  @Test func `The start of an export has no look-up`() async throws {
    let script = TransportScript(.lost)
    let start = Operation.startExport(of: "R", in: "S", PotentialRoleExportRequest())
    let settlement = try await Client(transport: script).settled(start, patience: patience)
    #expect(settlement == .unknown("The API has no way to look it up."))
    #expect(await script.calls.count == 1)
  }

  @Test(arguments: [
    ("Sat, 31 Jan 2026 09:00:00 GMT", "2026-01-31T08:30:00Z", false),
    ("Sat, 31 Jan 2026 09:00:00 GMT", "2026-01-31T09:00:00Z", true),
    ("Sat, 31 Jan 2026 07:00:00 GMT", "2026-01-31T07:00:00Z", true),
  ])
  func `A new session is recognised by the tenant's clock, not by ours`(
    now: String, created: String, isNew: Bool
  ) async throws {
    let body = #"[{"id": "S", "name": "Q4", "createdDate": "\#(created)"}]"#
    let answer = TransportScript.Step.answer(200, body, [.date: now])
    let script = TransportScript(.answer(200, "[]"), .lost, answer, answer)
    let settlement = try await Client(transport: script).settled(
      .create(RoleMiningSessionRequest(name: "Q4")), patience: patience)
    guard case .happened(let session) = settlement else {
      #expect(!isNew && settlement == .notSoFar)
      return
    }
    #expect(isNew && session.id == "S")
  }

  @Test func `A cancelled look-up leaves it unknown`() async {
    let script = TransportScript(.answer(200, #"{"id": "R"}"#))
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      var lost = LostChange(
        sent: Date(), before: nil, reason: APIError(.mayHaveHappened, operation: "provision"))
      return await Client(transport: script).settle(provision, &lost, patience: patience)
    }
    #expect(await task.value == .unknown("The look-up was cancelled."))
    #expect(await script.calls.isEmpty)
  }

  @Test(arguments: [
    (500, APIError.Kind.mayHaveHappened), (502, .mayHaveHappened), (503, .mayHaveHappened),
    (504, .mayHaveHappened), (501, .server), (404, .missing), (409, .invalid),
  ])
  func `A failure of the tenant leaves a change unknown`(
    status: Int, kind: APIError.Kind
  ) async {
    for change in [Operation.edit("R", in: "S", EditEntitlements()), .change("R", .init())] {
      let error = await #expect(throws: APIError.self) {
        try await Client(transport: TransportScript(.answer(status))).run(change)
      }
      #expect(error?.kind == kind && error?.status == status)
    }
  }

  @Test func `A failure of the tenant is no doubt about a read`() async {
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: TransportScript(.answer(500))).run(.role("R"))
    }
    #expect(error?.kind == .server)
  }

  @Test(arguments: ["<html>Sign in</html>", #"{"id": "R", "na"#])
  func `A proxy's answer to a change proves nothing`(body: String) async {
    for change in [Operation.edit("R", in: "S", EditEntitlements()), .change("R", .init())] {
      let error = await #expect(throws: APIError.self) {
        try await Client(transport: TransportScript(.answer(200, body))).run(change)
      }
      #expect(error?.kind == .mayHaveHappened)
    }
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: TransportScript(.answer(201, body))).run(.create(.init()))
    }
    #expect(error?.kind == .mayHaveHappened)
  }
}
