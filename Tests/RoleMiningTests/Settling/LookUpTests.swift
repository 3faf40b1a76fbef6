import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Look-ups` {
  private var provision: Operation<PotentialRole> {
    .provision("R", in: "S", ProvisionRequest(), minimumPopularity: 0, includeCommonAccess: true)
  }

  @Test func `Every change has a look-up that only reads, except the start of an export`() {
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
        "/v2024/role-mining-sessions/S/potential-role-summaries/R",
        "/v2024/role-mining-sessions/S/potential-role-summaries/R",
        "/v2024/role-mining-potential-roles/R",
      ])
    #expect(questions.allSatisfy { $0?.endpoint.isChange == false })
    let export = Operation.startExport(of: "R", in: "S", PotentialRoleExportRequest())
    #expect(export.lookUp == nil)
  }

  @Test(arguments: ["<html>Sign in</html>", "", #"{"id": "R", "na"#, #"{"id": "Q"}"#])
  func `An answer that is not JSON, or about another role, is rejected`(body: String) throws {
    let change = Operation.change("R" as PotentialRole.ID, PotentialRoleChange(name: "N"))
    let edit = Operation.edit("R", in: "S", EditEntitlements(ids: ["a"], exclude: true))
    let questions = [change.lookUp?.question, edit.lookUp?.question, provision.lookUp?.question]
    for question in questions {
      #expect(throws: (any Error).self) { try #require(question).read(.json(body)) }
    }
    #expect(throws: (any Error).self) { try change.settlement(body) }
    #expect(throws: (any Error).self) { try edit.settlement(body) }
    #expect(throws: (any Error).self) { try provision.settlement(body) }
  }

  @Test func `A session with another id is rejected; one without an id is not`() throws {
    let change = Operation.change(
      "S" as RoleMiningSession.ID, RoleMiningSessionChange(name: "Q4"))
    #expect(throws: UnreadableAnswer.self) { try change.settlement(#"{"id": "T", "name": "Q4"}"#) }
    #expect(try change.settlement(#"{"name": "Q4"}"#) == .happened(Accepted()))
  }

  @Test func `Only an idempotent patch may be sent again`() {
    let session = "S" as RoleMiningSession.ID
    let mayBe = [
      Operation.change("R", PotentialRoleChange(name: "N", description: "D", isSaved: true)),
      .change("R", in: "S", PotentialRoleChange(isSaved: false)),
      .change(session, RoleMiningSessionChange(name: "Q4", isSaved: true)),
    ]
    #expect(mayBe.map(\.isIdempotent) == [true, true, true])
    // T-42: new limits make the tenant mine again.
    let mustNotBe = [
      Operation.change(session, RoleMiningSessionChange(pruneThreshold: 60)),
      .change(session, RoleMiningSessionChange(name: "Q4", minimumIdentities: 5)),
      .edit("R", in: "S", EditEntitlements(ids: ["a"], exclude: true)),
    ]
    #expect(mustNotBe.map(\.isIdempotent) == [false, false, false])
    #expect(!provision.isIdempotent)
    #expect(!Operation.create(RoleMiningSessionRequest()).isIdempotent)
    #expect(!Operation.startExport(of: "R", in: "S", .init()).isIdempotent)
  }
}
