import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@Suite("What the tenant shows of a change whose answer was lost") struct LookUpTests {
  /// 31 January 2026, 08:00:00 UTC.
  private let sent = Date(timeIntervalSince1970: 1_769_846_400)

  private func settlement<Output>(
    of change: Operation<Output>, _ body: String, before: Output? = nil, total: String? = nil
  ) throws -> Settlement<Output> {
    var response = HTTPResponse(status: .ok)
    response.headerFields[.totalCount] = total
    return try #require(change.lookUp).settlement(
      from: Reply(response, body: Data(body.utf8)),
      clues: SettlementClues(sent: sent, before: before))
  }

  private var provision: Operation<PotentialRole> {
    .provision("R", in: "S", ProvisionRequest(), minimumPopularity: 0, includeCommonAccess: true)
  }

  @Test("Every change has a look-up that only reads, except the start of an export")
  func questions() {
    let questions = [
      Operation.create(RoleMiningSessionRequest()).lookUp?.question,
      Operation.change("S" as RoleMiningSession.ID, RoleMiningSessionChange()).lookUp?.question,
      Operation.change("R" as PotentialRole.ID, PotentialRoleChange()).lookUp?.question,
      Operation.change("R", in: "S", PotentialRoleChange()).lookUp?.question,
      Operation.edit("R", in: "S", EditEntitlements()).lookUp?.question,
      provision.lookUp?.question,
    ]
    #expect(
      questions.map { $0?.target(version: .v2024) } == [
        "/v2024/role-mining-sessions?sorters=-createdDate&offset=0&limit=250",
        "/v2024/role-mining-sessions/S", "/v2024/role-mining-potential-roles/R",
        "/v2024/role-mining-potential-roles/R",
        "/v2024/role-mining-sessions/S/potential-roles/R/excluded-entitlements"
          + "?offset=0&limit=250&count=true",
        "/v2024/role-mining-potential-roles/R",
      ])
    #expect(questions.allSatisfy { $0?.endpoint.isChange == false })
    let export = Operation.startExport(of: "R", in: "S", PotentialRoleExportRequest())
    #expect(export.lookUp == nil)
  }

  @Test(
    "T-46: a role that is made or being made is provisioned", arguments: ["PENDING", "COMPLETE"])
  func provisioned(state: String) throws {
    let found = try settlement(
      of: provision, #"{"id": "R", "provisionState": "\#(state)", "roleId": "2c91"}"#)
    #expect(
      found == .happened(.init(id: "R", provisionState: .init(rawValue: state), roleID: "2c91")))
  }

  @Test(
    "T-17: a potential role that says nothing, or POTENTIAL, is not provisioned",
    arguments: [#"{"id": "R"}"#, #"{"id": "R", "provisionState": "POTENTIAL"}"#])
  func notProvisioned(body: String) throws {
    #expect(try settlement(of: provision, body) == .didNotHappen)
  }

  @Test("A failure may be that of an earlier try")
  func failedBefore() throws {
    let body = #"{"id": "R", "provisionState": "FAILED"}"#
    guard case .unknown = try settlement(of: provision, body) else {
      Issue.record("It is held for known")
      return
    }
    let untried = PotentialRole(id: "R", provisionState: .potential)
    #expect(
      try settlement(of: provision, body, before: untried)
        == .happened(PotentialRole(id: "R", provisionState: .failed)))
  }

  @Test("What was so before proves nothing", arguments: ["FAILED", "COMPLETE", "PENDING"])
  func asBefore(state: String) throws {
    let body = #"{"id": "R", "provisionState": "\#(state)"}"#
    let before = PotentialRole(id: "R", provisionState: .init(rawValue: state))
    guard case .unknown(let reason) = try settlement(of: provision, body, before: before) else {
      Issue.record("It is held for known")
      return
    }
    #expect(reason.contains(state))
  }

  private func edit(exclude: Bool) -> Operation<Accepted> {
    .edit("R", in: "S", EditEntitlements(ids: ["a", "b"], exclude: exclude))
  }

  private func rows(_ ids: String...) -> String {
    "[" + ids.map { #"{"entitlementRef": {"id": "\#($0)"}}"# }.joined(separator: ",") + "]"
  }

  @Test("T-49: entitlements are left out when all of them are in the list")
  func excluded() throws {
    #expect(try settlement(of: edit(exclude: true), rows("b", "x", "a")) == .happened(Accepted()))
    #expect(try settlement(of: edit(exclude: true), rows("x")) == .didNotHappen)
    #expect(try settlement(of: edit(exclude: false), rows("x")) == .happened(Accepted()))
    #expect(try settlement(of: edit(exclude: false), rows("a", "b")) == .didNotHappen)
  }

  @Test("Some of them, or a list of which only a part is known, prove nothing")
  func partlyExcluded() throws {
    for (body, total) in [(rows("a", "x"), nil), (rows("x"), "300"), ("[{}]", nil)] {
      guard case .unknown = try settlement(of: edit(exclude: true), body, total: total) else {
        Issue.record("It is held for known: \(body)")
        return
      }
    }
    #expect(
      try settlement(of: edit(exclude: true), rows("a", "b"), total: "300") == .happened(Accepted())
    )
  }

  @Test("A patch happened when everything is as it was asked for")
  func patched() throws {
    let change = PotentialRoleChange(name: "N", description: "", isSaved: true)
    let patch = Operation.change("R" as PotentialRole.ID, change)
    #expect(
      try settlement(of: patch, #"{"id": "R", "name": "N", "saved": true, "description": null}"#)
        == .happened(Accepted()))
    #expect(
      try settlement(of: patch, #"{"id": "R", "name": "Old", "saved": true}"#) == .didNotHappen)
    #expect(
      try settlement(of: patch, #"{"id": "R", "name": "N", "saved": true, "description": "D"}"#)
        == .didNotHappen)
    guard case .unknown = try settlement(of: patch, #"{"id": "R", "name": "N"}"#) else {
      Issue.record("T-20: absent is unknown")
      return
    }
  }

  @Test("A changed session shows its new values")
  func patchedSession() throws {
    let change = RoleMiningSessionChange(name: "Q4", isSaved: true, pruneThreshold: 60)
    let patch = Operation.change("S" as RoleMiningSession.ID, change)
    #expect(
      try settlement(of: patch, #"{"name": "Q4", "saved": true, "pruneThreshold": "60"}"#)
        == .happened(Accepted()))
    #expect(
      try settlement(of: patch, #"{"name": "Q4", "saved": true, "pruneThreshold": 55}"#)
        == .didNotHappen)
  }
}
