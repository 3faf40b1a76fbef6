import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Sending a lost change again` {
  private static let old = #"{"id": "R", "name": "Old", "saved": false}"#
  private static let new = #"{"id": "R", "name": "New", "saved": false}"#
  private static let theirs = #"{"id": "R", "name": "Theirs", "saved": false}"#
  private let rename = Operation.change("R" as PotentialRole.ID, PotentialRoleChange(name: "New"))
  private let patience = Patience(
    pauses: [.seconds(1), .seconds(2)], clock: FakeTime().clock,
    date: { Date(timeIntervalSince1970: 1_769_846_400) })

  /// A change whose answer was lost, with the role or session before it.
  private func lost(before: String? = old) -> LostChange {
    LostChange(
      sent: patience.date(),
      before: before.map { Reply(HTTPResponse(status: .ok), body: Data($0.utf8)) },
      reason: APIError(.mayHaveHappened, operation: "patchPotentialRole"))
  }

  private func settle<Output>(
    _ change: Operation<Output>, _ lost: inout LostChange, _ tenant: ScriptedRole
  ) async -> Settlement<Output> {
    await Client(transport: tenant).settle(change, &lost, patience: patience)
  }

  @Test func `A patch that does not show is sent once more, which is recorded`() async {
    let tenant = ScriptedRole(Self.old, Self.old, Self.new, answers: .answer(200))
    var lost = lost()
    #expect(await settle(rename, &lost, tenant) == .happened(Accepted()))
    #expect(lost.wasSentAgain)
    #expect(await tenant.methods == [.get, .get, .patch, .get])
  }

  @Test func `It is never sent a third time, however often it is looked up`() async {
    let tenant = ScriptedRole(Self.old, answers: .lost, .answer(200))
    var lost = lost()
    for _ in 0..<3 { #expect(await settle(rename, &lost, tenant) == .notSoFar) }
    #expect(lost.wasSentAgain)
    #expect(await tenant.changeCount == 1)
  }

  @Test(arguments: ["", "{}", "<html>Sign in"])
  func `An answer is no proof the second time either`(body: String) async {
    let tenant = ScriptedRole(Self.old, answers: .answer(200, body))
    var lost = lost()
    #expect(await settle(rename, &lost, tenant) == .notSoFar)
    #expect(await tenant.methods == [.get, .get, .patch, .get, .get])
  }

  @Test(arguments: [400, 403, 409, 429])
  func `A refusal the second time proves nothing about the first`(status: Int) async {
    let tenant = ScriptedRole(Self.old, answers: .answer(status), .answer(200))
    var lost = lost()
    #expect(await settle(rename, &lost, tenant) == .notSoFar)
    #expect(lost.wasSentAgain)
    #expect(await tenant.methods == [.get, .get, .patch])
  }

  @Test func `A second sending that failed to leave does not count`() async {
    let tenant = ScriptedRole(
      Self.old, answers: .failure(Unreachable("Down.")), .answer(200), .answer(200))
    var lost = lost()
    #expect(await settle(rename, &lost, tenant) == .notSoFar)
    #expect(!lost.wasSentAgain)
    for _ in 0..<2 { _ = await settle(rename, &lost, tenant) }
    #expect(lost.wasSentAgain)
    #expect(await tenant.changeCount == 2)
  }

  @Test(arguments: [
    new, theirs, #"{"id": "R", "name": "Old", "saved": true}"#, #"{"id": "R"}"#, "<",
  ])
  func `It is not sent again if it shows, something else shows, or nothing is known`(
    now: String
  ) async {
    let tenant = ScriptedRole(now, answers: .answer(200))
    var lost = lost()
    #expect(await settle(rename, &lost, tenant) != .notSoFar)
    #expect(!lost.wasSentAgain)
    #expect(await tenant.changeCount == 0)
  }

  @Test func `It is not sent again without the earlier state`() async {
    let tenant = ScriptedRole(Self.old, answers: .answer(200))
    var lost = lost(before: nil)
    _ = await settle(rename, &lost, tenant)
    #expect(await tenant.changeCount == 0)
  }

  @Test func `A POST is never sent again, even if nothing shows`() async {
    let role = #"{"id": "R", "provisionState": "POTENTIAL", "excludedEntitlements": []}"#
    let tenant = ScriptedRole(role, answers: .answer(200))
    var lost = lost(before: role)
    let edit = Operation.edit("R", in: "S", EditEntitlements(ids: ["e"], exclude: true))
    #expect(await settle(edit, &lost, tenant) == .notSoFar)
    let provision = Operation.provision(
      "R", in: "S", ProvisionRequest(roleName: "Clerk", ownerID: "i"), minimumPopularity: 0,
      includeCommonAccess: true)
    #expect(await settle(provision, &lost, tenant) == .notSoFar)
    let sessions = ScriptedRole("[]", answers: .answer(201))
    let create = Operation.create(RoleMiningSessionRequest(name: "Q4"))
    #expect(await settle(create, &lost, sessions) == .notSoFar)
    #expect(await tenant.changeCount + sessions.changeCount == 0)
    #expect(!lost.wasSentAgain)
  }

  @Test func `T-42: new limits of a session are not sent again, a new name is`() async {
    let session = #"{"id": "S", "name": "Q3", "pruneThreshold": 55}"#
    let id = "S" as RoleMiningSession.ID
    let tenant = ScriptedRole(session, answers: .answer(200))
    var tuned = lost(before: session)
    let tune = Operation.change(id, RoleMiningSessionChange(name: "Q4", pruneThreshold: 60))
    #expect(await settle(tune, &tuned, tenant) == .notSoFar)
    #expect(await tenant.changeCount == 0)
    var renamed = lost(before: session)
    let rename = Operation.change(id, RoleMiningSessionChange(name: "Q4"))
    #expect(await settle(rename, &renamed, tenant) == .notSoFar)
    #expect(await tenant.changeCount == 1)
  }
}
