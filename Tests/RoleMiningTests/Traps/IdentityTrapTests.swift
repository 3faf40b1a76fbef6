import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

/// Traps: names and ids.
@Suite(.timeLimit(.minutes(1))) struct IdentityTrapTests {
  @Test func `T-03: the patch of a role outside its session sends no session`() {
    let operation = Operation.change("R" as PotentialRole.ID, PotentialRoleChange(isSaved: true))
    #expect(operation.target(version: .v2024) == "/v2024/role-mining-potential-roles/R")
    #expect(operation.ids == ["R"])
  }

  @Test func `T-04: method and path identify an operation, whatever its name`() {
    let keys = Endpoint.roleMining.map { "\($0.method) \($0.template)" }
    #expect(Set(keys).count == 25)
    let patch = Endpoint.roleMining.filter { $0.method == .patch }.map(\.template)
    #expect(Set(patch).count == 3)
  }

  @Test func `T-09: the list of saved roles is not a role called saved`() {
    let segments = ["role-mining-potential-roles", "saved"]
    #expect(Endpoint.listDrafts.ids(in: segments) == [])
    #expect(
      Operation.role("saved").target(version: .v2024)
        == Listing.drafts.page().target(version: .v2024).split(separator: "?")[0])
  }

  @Test(arguments: [
    "8c9f16aa-3a50-4a4b-b9c4-2f2ac1a8d6b0", "2c91809076d4b7bb0176d4b7bbf20000",
    "2b568c65bc3c4c57a43bd97e3a8e41", "07a0b4e2", "Ä/ö ?",
  ])
  func `T-11: an id is any text`(id: String) throws {
    let role: PotentialRole = try decoded(#"{"id": "\#(id)", "session": {"id": "\#(id)"}}"#)
    #expect(role.id.rawValue == id && role.session?.id?.rawValue == id)
    let path = Operation.role(role.id).target(version: .v2024)
    let segments = try #require(APIVersion.split(path: path)?.segments)
    #expect(Endpoint.readRole.ids(in: segments) == [id])
  }

  @Test(arguments: [#"{"a": "1", "b": "2"}"#, "[]", "{}"])
  func `T-12: an id is a single text`(json: String) {
    #expect(throws: DecodingError.self) {
      try decoded(#"{"id": \#(json)}"#, as: PotentialRoleApplication.self)
    }
  }

  @Test(arguments: [
    (#""modified": "2026-01-02T00:00:00Z", "modifiedDate": "2026-01-01T00:00:00Z""#, 1.0),
    (#""modified": null, "modifiedDate": "2026-01-02T00:00:00Z""#, 1.0),
    (#""modified": "2026-01-01T00:00:00Z""#, 0.0),
  ])
  func `T-13: a draft's last change is in either field, the sortable one first`(
    fields: String, days: Double
  ) throws {
    let draft: DraftRole = try decoded(#"{"id": "R", \#(fields)}"#)
    let date = try #require(draft.lastModified)
    #expect(date.timeIntervalSince1970 == 1_767_225_600 + days * 86_400)
  }

  private func session(in body: String) throws -> RoleMiningSession.ID {
    let reply = Reply(HTTPResponse(status: .ok), body: Data(body.utf8))
    return try Operation.session(of: "R").read(reply)
  }

  @Test func `T-14: the session of a draft is read from the role`() throws {
    #expect(
      Operation.session(of: "R").target(version: .v2024) == "/v2024/role-mining-potential-roles/R")
    #expect(try session(in: #"[{"id": "R", "session": {"id": "S"}}]"#) == "S")
    let error = #expect(throws: UnreadableAnswer.self) { try session(in: #"{"id": "R"}"#) }
    #expect(error?.field == "session.id")
  }
}
