import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Looking up a patch of a session` {
  private let happened = Settlement.happened(Accepted())
  private let somebodyDid = Settlement.somebodyDid(Accepted())
  private let before = """
    {"id": "S", "name": "Q3", "saved": false, "pruneThreshold": 55, \
    "minNumIdentitiesInPotentialRole": 20}
    """

  private func patch(_ change: RoleMiningSessionChange) -> Operation<Accepted> {
    .change("S" as RoleMiningSession.ID, change)
  }

  private func session(
    _ name: String = "Q3", saved: Bool = false, threshold: Int = 55, minimum: Int = 20
  ) -> String {
    """
    {"name": "\(name)", "saved": \(saved), "pruneThreshold": "\(threshold)", \
    "minNumIdentitiesInPotentialRole": \(minimum)}
    """
  }

  @Test(arguments: [
    RoleMiningSessionChange(name: "Q4"), RoleMiningSessionChange(isSaved: true),
    RoleMiningSessionChange(pruneThreshold: 60), RoleMiningSessionChange(minimumIdentities: 5),
  ])
  func `An unchanged session means that the change has not happened yet`(
    change: RoleMiningSessionChange
  )
    throws
  {
    #expect(try patch(change).settlement(session(), before: before) == .notSoFar)
  }

  @Test func `A distinctive name or limits prove it`() throws {
    #expect(try patch(.init(name: "Q4")).settlement(session("Q4"), before: before) == happened)
    #expect(
      try patch(.init(pruneThreshold: 60)).settlement(session(threshold: 60), before: before)
        == happened)
    #expect(
      try patch(.init(minimumIdentities: 5)).settlement(session(minimum: 5), before: before)
        == happened)
    let all = patch(.init(name: "Q4", isSaved: true, pruneThreshold: 60, minimumIdentities: 5))
    let now = session("Q4", saved: true, threshold: 60, minimum: 5)
    #expect(try all.settlement(now, before: before) == happened)
    #expect(try all.settlement(now) == happened)
  }

  @Test func `Saved states, and limits that may be old, prove nothing`() throws {
    let save = patch(.init(isSaved: true))
    #expect(try save.settlement(session(saved: true), before: before) == somebodyDid)
    #expect(try save.settlement(session(saved: true)) == somebodyDid)
    #expect(try patch(.init(pruneThreshold: 55)).settlement(session()) == somebodyDid)
  }

  @Test
  func `Another value proves nothing, nor does any value without an earlier look-up`() throws {
    let rename = patch(.init(name: "Q4"))
    #expect(try rename.settlement(session("Theirs"), before: before).reason != nil)
    #expect(try rename.settlement(session(threshold: 60), before: before).reason != nil)
    #expect(try rename.settlement(session()).reason != nil)
  }

  @Test func `T-20, T-24: a missing value proves nothing, even if it was missing before`() throws {
    let unsaid = #"{"name": "Q3", "pruneThreshold": null}"#
    for change in [RoleMiningSessionChange(isSaved: true), .init(pruneThreshold: 60)] {
      #expect(
        try patch(change).settlement(unsaid, before: unsaid).reason
          == "The tenant does not state the value.")
    }
  }
}
