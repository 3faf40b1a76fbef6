import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct RoleChangeLookUpTests {
  private let happened = Settlement.happened(Accepted())
  private let somebodyDid = Settlement.somebodyDid(Accepted())
  private let before = #"{"id": "R", "name": "Old", "description": "Pays", "saved": false}"#

  private func patch(_ change: PotentialRoleChange) -> Operation<Accepted> {
    .change("R" as PotentialRole.ID, change)
  }

  @Test(arguments: [
    PotentialRoleChange(name: "New"), PotentialRoleChange(description: "Buys"),
    PotentialRoleChange(description: ""), PotentialRoleChange(isSaved: true),
    PotentialRoleChange(name: "New", isSaved: false),
  ])
  func `An unchanged role means that the change has not happened yet`(change: PotentialRoleChange)
    throws
  {
    #expect(try patch(change).settlement(before, before: before) == .notSoFar)
  }

  @Test func `A distinctive name or description proves it`() throws {
    let renamed = #"{"id": "R", "name": "New", "description": "Pays", "saved": true}"#
    let rename = patch(PotentialRoleChange(name: "New"))
    #expect(try rename.settlement(renamed, before: before) == happened)
    #expect(try rename.settlement(renamed) == happened)
    let described = #"{"id": "R", "name": "Old", "description": "Buys", "saved": false}"#
    let describe = patch(PotentialRoleChange(description: "Buys"))
    #expect(try describe.settlement(described, before: before) == happened)
    #expect(try describe.settlement(described) == happened)
    let bare = #"{"id": "R", "name": "Old", "description": null, "saved": false}"#
    #expect(try patch(.init(description: "")).settlement(bare, before: before) == happened)
  }

  @Test func `Being saved may be anyone's request`() throws {
    let saved = #"{"id": "R", "name": "Old", "description": "Pays", "saved": true}"#
    #expect(try patch(.init(isSaved: true)).settlement(saved, before: before) == somebodyDid)
    #expect(try patch(.init(isSaved: true)).settlement(saved) == somebodyDid)
    // The name is no proof, because it was the same before.
    let both = patch(.init(name: "Old", isSaved: true))
    #expect(try both.settlement(saved, before: before) == somebodyDid)
    #expect(try patch(.init(description: "")).settlement(#"{"id": "R"}"#) == somebodyDid)
  }

  @Test func `It already was as requested: done`() throws {
    #expect(try patch(.init(isSaved: false)).settlement(before, before: before) == happened)
  }

  @Test(arguments: [
    #"{"id": "R", "name": "Theirs", "description": "Pays", "saved": false}"#,
    #"{"id": "R", "name": "Old", "description": "Pays", "saved": true}"#,
    #"{"id": "R", "name": "Old", "description": null, "saved": false}"#,
  ])
  func `Another value proves nothing`(now: String) throws {
    let reason = try patch(.init(name: "New")).settlement(now, before: before).reason
    #expect(reason == "The tenant shows another value.")
  }

  @Test func `Without the earlier state, another value proves nothing`() throws {
    #expect(try patch(.init(name: "New")).settlement(before).reason != nil)
    #expect(try patch(.init(isSaved: true)).settlement(before).reason != nil)
  }

  @Test(arguments: [
    (PotentialRoleChange(isSaved: true), #"{"id": "R", "name": "Old"}"#),
    (PotentialRoleChange(name: "New"), #"{"id": "R", "saved": true}"#),
    (PotentialRoleChange(name: "New", isSaved: true), #"{"id": "R", "name": "New"}"#),
  ])
  func `T-20: a missing value proves nothing, even if it was missing before`(
    change: PotentialRoleChange, now: String
  ) throws {
    let reason = "The tenant does not state the value."
    #expect(try patch(change).settlement(now, before: now).reason == reason)
    #expect(try patch(change).settlement(now).reason == reason)
  }

  @Test func `T-20: a value missing before cannot be unchanged`() throws {
    let unsaid = #"{"id": "R", "name": "Old", "description": "Pays"}"#
    #expect(try patch(.init(isSaved: true)).settlement(before, before: unsaid).reason != nil)
  }
}
