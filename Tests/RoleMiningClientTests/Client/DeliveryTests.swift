import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

/// Sending a change once and reading it back.
@Suite(.timeLimit(.minutes(1))) struct DeliveryTests {
  private static let old = #"{"id": "R", "name": "Old", "saved": false}"#
  private static let new = #"{"id": "R", "name": "New", "saved": false}"#
  private let rename = Operation.change("R" as PotentialRole.ID, PotentialRoleChange(name: "New"))
  private let provision = Operation.provision(
    "R", in: "S", ProvisionRequest(roleName: "Clerk", ownerID: "i"), minimumPopularity: 0,
    includeCommonAccess: true)

  private struct Otherwise: Error {}

  @Test func `It is read, checked, sent and read again, and done once it shows`() async throws {
    let tenant = ScriptedRole(Self.old, Self.new, answers: .answer(200))
    var checked: Reply?
    let delivery = try await Client(transport: tenant).deliver(rename) { checked = $0 }
    #expect(checked?.body == Data(Self.old.utf8))
    guard case .done(_, let shown) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(shown?.body == Data(Self.new.utf8))
    #expect(await tenant.methods == [.get, .patch, .get])
  }

  @Test func `A change that fails its check is not sent`() async {
    let tenant = ScriptedRole(Self.old, answers: .answer(200))
    await #expect(throws: Otherwise.self) {
      try await Client(transport: tenant).deliver(rename) { _ in throw Otherwise() }
    }
    #expect(await tenant.methods == [.get])
  }

  @Test(arguments: [
    TransportScript.Step.answer(404), .answer(500), .lost, .answer(200, "<html>Sign in</html>"),
    .answer(200, ""), .answer(200, #"{"id": "Q", "name": "Old"}"#),
  ])
  func `A change whose check cannot be read is not sent`(step: TransportScript.Step) async {
    let tenant = ScriptedRole(shown: [step], answers: [.answer(200)])
    await #expect(throws: APIError.self) { try await Client(transport: tenant).deliver(rename) }
    #expect(await tenant.methods == [.get])
  }

  /// Answers that claim success without coming from the tenant.
  private static let claims = [
    "", "{}", "<html>Sign in</html>", #"{"id": "Q", "name": "New", "provisionState": "COMPLETE"}"#,
  ]

  @Test(arguments: claims)
  func `A success that does not show is not done, whatever it says`(body: String) async throws {
    for change in [
      rename, .change("R", in: "S", PotentialRoleChange(isSaved: true)),
      .change("R", PotentialRoleChange(description: "Pays")),
    ] {
      let tenant = ScriptedRole(Self.old, answers: .answer(200, body))
      let delivery = try await Client(transport: tenant).deliver(change)
      #expect(delivery.lost?.reason.kind == .mayHaveHappened)
      #expect(delivery.lost?.before?.body == Data(Self.old.utf8))
      #expect(delivery.lost?.wasSentAgain == false)
      #expect(await tenant.changeCount == 1)
    }
  }

  @Test(arguments: claims)
  func `A POST that does not show is not done either`(body: String) async throws {
    let nothing = #"{"id": "R", "excludedEntitlements": []}"#
    let tenant = ScriptedRole(nothing, answers: .answer(200, body), .answer(200, body))
    let client = Client(transport: tenant)
    let edit = Operation.edit("R", in: "S", EditEntitlements(ids: ["e"], exclude: true))
    #expect(try await client.deliver(edit).lost != nil)
    #expect(try await client.deliver(provision).lost != nil)
    #expect(await tenant.changeCount == 2)
  }

  @Test(arguments: ["", "{}", "[]", "null"])
  func `An odd answer is harmless if the change shows`(body: String) async throws {
    let tenant = ScriptedRole(Self.old, Self.new, answers: .answer(200, body))
    #expect(try await Client(transport: tenant).deliver(rename).lost == nil)
  }

  @Test func `A provision proved by its answer is not read back`() async throws {
    let answer = #"{"id": "R", "provisionState": "PENDING"}"#
    let tenant = ScriptedRole(Self.old, answers: .answer(202, answer))
    let delivery = try await Client(transport: tenant).deliver(provision)
    guard case .done(let role, nil) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(role.provisionState == .pending)
    #expect(await tenant.methods == [.get, .post])
  }

  @Test func `An answer with the earlier state is no proof`() async throws {
    let failed = #"{"id": "R", "provisionState": "FAILED"}"#
    let tenant = ScriptedRole(failed, answers: .answer(202, failed))
    #expect(try await Client(transport: tenant).deliver(provision).lost != nil)
  }

  @Test func `A session in the answer is new only if the list did not have it`() async throws {
    let session = #"{"id": "S", "name": "Q4", "createdDate": "2026-01-31T08:00:00Z"}"#
    let create = Operation.create(RoleMiningSessionRequest(name: "Q4"))
    let forged = ScriptedRole("[\(session)]", answers: .answer(201, session))
    #expect(try await Client(transport: forged).deliver(create).lost != nil)
    let real = ScriptedRole("[]", answers: .answer(201, session))
    #expect(try await Client(transport: real).deliver(create).lost == nil)
    #expect(await real.methods == [.get, .post])
  }

  @Test func `A new session read back is recognised by the tenant's clock`() async throws {
    let clock: HTTPFields = [.date: "Sat, 31 Jan 2026 07:00:00 GMT"]
    let session = #"{"id": "S", "name": "Q4", "createdDate": "2026-01-31T07:00:00Z"}"#
    let tenant = ScriptedRole(
      shown: [.answer(200, "[]", clock), .answer(200, "[\(session)]", clock)],
      answers: [.answer(201)])
    // An hour ahead of the tenant.
    let patience = Patience(date: { Date(timeIntervalSince1970: 1_769_846_400) })
    let create = Operation.create(RoleMiningSessionRequest(name: "Q4"))
    #expect(try await Client(transport: tenant).deliver(create, patience: patience).lost == nil)
  }

  @Test(arguments: [TransportScript.Step.lost, .answer(500), .answer(200, "<html>Sign in</html>")])
  func `A change without an answer is lost, and not read back yet`(
    step: TransportScript.Step
  ) async throws {
    let tenant = ScriptedRole(Self.old, answers: step)
    let patience = Patience(date: { Date(timeIntervalSince1970: 1_769_846_400) })
    let lost = try await Client(transport: tenant).deliver(rename, patience: patience).lost
    #expect(lost?.sent == Date(timeIntervalSince1970: 1_769_846_400))
    #expect(lost?.before?.body == Data(Self.old.utf8))
    #expect(await tenant.methods == [.get, .patch])
  }

  @Test(arguments: [404, 500]) func `A change that cannot be read back is lost`(status: Int)
    async throws
  {
    let tenant = ScriptedRole(
      shown: [.answer(200, Self.old), .answer(status)], answers: [.answer(200)])
    #expect(try await Client(transport: tenant).deliver(rename).lost != nil)
    #expect(await tenant.methods == [.get, .patch, .get])
  }

  @Test(arguments: [400, 403, 404, 409, 429]) func `A refusal is an error`(status: Int) async {
    let tenant = ScriptedRole(Self.old, answers: .answer(status))
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: tenant).deliver(rename)
    }
    #expect(error?.status == status)
    #expect(await tenant.methods == [.get, .patch])
  }

  @Test func `A change that was not sent is an error`() async {
    let tenant = ScriptedRole(Self.old, answers: .failure(Unreachable("Down.")))
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: tenant).deliver(rename)
    }
    #expect(error?.kind == .unreachable)
  }

  @Test func `A blocked change is rejected before anything is read`() async {
    let tenant = ScriptedRole(Self.old, answers: .answer(200))
    let reader = Client(transport: tenant, isReadOnly: true)
    for kind in [APIError.Kind.readOnly, .misconfigured] {
      let error = await #expect(throws: APIError.self) {
        if kind == .readOnly { return _ = try await reader.deliver(rename) }
        // T-45: it names no owner.
        _ = try await Client(transport: tenant).deliver(
          .provision(
            "R", in: "S", ProvisionRequest(roleName: "Clerk"), minimumPopularity: 0,
            includeCommonAccess: true))
      }
      #expect(error?.kind == kind)
    }
    #expect(await tenant.methods.isEmpty)
  }

  @Test
  func `The start of an export cannot be read back: its answer counts, or it is lost`() async throws
  {
    let start = Operation.startExport(of: "R", in: "S", PotentialRoleExportRequest())
    let tenant = ScriptedRole(shown: [], answers: [.answer(202, #"{"exportId": "E"}"#), .lost])
    let client = Client(transport: tenant)
    #expect(try await client.deliver(start).lost == nil)
    let lost = try await client.deliver(start).lost
    #expect(lost != nil && lost?.before == nil)
    #expect(await tenant.methods == [.post, .post])
  }
}

extension Delivery {
  /// What is known of it if it is not done.
  fileprivate var lost: LostChange? {
    if case .lost(let lost) = self { lost } else { nil }
  }
}
