import FoundationEssentials
import GRDB
import RoleMining
import Testing

@testable import Journal

@Suite(.timeLimit(.minutes(2))) struct `Decisions on record` {
  private let test: TestJournal
  private let acme = TenantKey.organization("acme")
  private let role = PotentialRole.ID("r1")

  init() throws { test = try TestJournal() }

  @Test func `All that hold are read in full, with signatures that were added later`() throws {
    let first = try test.journal.decide(.example("r1", .accepted), in: .ana)
    try test.journal.decide(.example("r2", .rejected, note: "too broad"), in: .ben)
    try test.journal.decide(.example("r2", .accepted), in: .ana)
    let signature = RoleSignature(entitlements: HashSet(of: ["e1"]))
    try test.journal.append(
      .signature(DecisionSignature(of: first.number, on: role, signature)), in: .ana)
    let decisions = try test.journal.wholeDecisions(of: acme)
    #expect(decisions.map(\.record.number) == [1, 3])
    #expect(decisions.first?.decision.subject.signature == signature)
    #expect(try test.journal.wholeDecisions(of: .organization("umbra")) == [])
    #expect(try test.journal.decidedTenants() == [acme])
  }

  @Test
  func
    `One that this version cannot read is replaced, and does not keep others from being recorded`()
    throws
  {
    try test.fill(1)
    try test.tamper("UPDATE record SET entry = '{\"role\":\"r1\"}'")
    #expect(try test.journal.decision(on: role, of: acme) == nil)
    let last = try test.journal.last().count
    let records = try test.journal.decide([.example("r1")], unlessDecidedAfter: last, in: .ana)
    #expect(records?.map(\.number) == [last + 1])
  }

  @Test func `The last decision holds, whoever made it`() throws {
    let other = try test.again()
    try test.journal.decide(.example("r1", .accepted), in: .ana)
    let before = try test.journal.decisions(of: acme)
    try other.decide(.example("r1", .rejected, note: "too broad"), in: .ben)
    try other.decide(.example("r2", .later(until: "2026-12-04", person: "Ana")), in: .ben)
    let since = try test.journal.decisions(of: acme, after: before.upTo)
    #expect(since.byRole[role]?.state == .rejected)
    #expect(since.byRole[role]?.author == "Ben Ode")
    #expect(since.byRole[role]?.hasNote == true)
    #expect(
      since.byRole[PotentialRole.ID("r2")]?.state == .later(until: "2026-12-04", person: "Ana"))
    #expect(try test.journal.decisions(of: acme, after: since.upTo).byRole.isEmpty)
    #expect(try test.journal.decisions(of: acme).byRole == since.byRole)
    #expect(try test.journal.decisions(of: .local("x")).byRole.isEmpty)
  }

  @Test func `The whole decision is restored`() throws {
    var decision = Decision.example(
      "r1", .accepted, note: "line 1\nline 2", entitlements: ["e1", "e2"], identities: ["i1"])
    decision.reason = "business need"
    decision.owner = ProposedOwner(id: "u9", name: "Olga")
    decision.entitlements = [
      EntitlementDecision(id: "e2", name: "Legacy", isKept: false, reason: "unused"),
      EntitlementDecision(id: "e1", isKept: true),
    ]
    let record = try test.journal.decide(decision, in: .ana)
    let found = try #require(try test.again().decision(on: role, of: acme))
    #expect(found.decision == decision)
    #expect(found.record == record)
  }

  @Test func `What was derived from the records is made again if it is missing`() throws {
    try test.fill(50)
    try test.journal.decide(.example("r7", .rejected, entitlements: ["e1"]), in: .ben)
    try test.journal.append(.change(.example("r1")), in: .ana)
    let before = try test.journal.decisions(of: acme).byRole
    try test.journal.queue.write { db in
      for table in ["decision", "signature", "openChange"] {
        try db.execute(sql: "DROP TABLE \(table)")
      }
    }
    let again = try test.again()
    #expect(try again.decisions(of: acme).byRole == before)
    #expect(try again.openChanges(of: acme).count == 1)
    let signature = RoleSignature(entitlements: HashSet(of: ["e1"]))
    #expect(try again.decisions(resembling: signature, of: role, in: acme).count == 1)
  }

  @Test func `What another version derived is made again`() throws {
    try test.fill(5)
    let before = try test.journal.decisions(of: acme).byRole
    try test.journal.queue.write { db in
      try db.execute(sql: "UPDATE derived SET version = 0; UPDATE decision SET marks = 0")
    }
    #expect(try test.again().decisions(of: acme).byRole == before)
  }

  @Test func `Records that an older program did not apply are applied at the next opening`() throws
  {
    try test.fill(3)
    try test.journal.queue.write { db in
      try db.execute(sql: "DELETE FROM decision WHERE number > 1; UPDATE derived SET upTo = 1")
    }
    #expect(try test.again().decisions(of: acme).byRole.count == 3)
  }

  @Test func `What a decision was about can be completed until the next decision`() throws {
    let first = try test.journal.decide(.example("r1"), in: .ana)
    let signature = RoleSignature(entitlements: HashSet(of: ["e1", "e2"]))
    try test.journal.append(
      .signature(DecisionSignature(of: first.number, on: role, signature)), in: .ben)
    #expect(
      try test.journal.decision(on: role, of: acme)?.decision.subject.signature == signature)
    try test.journal.decide(.example("r1", .rejected), in: .ana)
    #expect(
      try test.journal.decision(on: role, of: acme)?.decision.subject.signature.isEmpty == true)
    try test.journal.append(
      .signature(DecisionSignature(of: first.number, on: role, signature)), in: .ben)
    #expect(
      try test.journal.decision(on: role, of: acme)?.decision.subject.signature.isEmpty == true)
  }

  @Test func `An import holds only if it is newer`() throws {
    let here = try test.journal.decide(.example("r1", .accepted), in: .ana)
    func bring(_ state: Decision.State, _ seconds: Double) throws {
      let decision = ImportedDecision(
        .example("r1", state), by: Author(principalName: "Cy"),
        at: here.time.addingTimeInterval(seconds), from: "cy.jsonl")
      try test.journal.append(.imported(decision), in: .ana)
    }
    try bring(.rejected, -5)
    #expect(try test.journal.decisions(of: acme).byRole[role]?.state == .accepted)
    try bring(.rejected, 5)
    let summary = try #require(try test.journal.decisions(of: acme).byRole[role])
    #expect(summary.state == .rejected)
    #expect(summary.author == "Cy")
    #expect(summary.isImported)
    #expect(try test.journal.decision(on: role, of: acme)?.author.name == "Cy")
  }

  // MARK: What changed since

  @Test func `An unchanged role has not drifted`() {
    let then = Decision.example("r1", entitlements: ["a", "b"], identities: ["i"]).subject
    #expect(RoleDrift(of: then, now: then) == nil)
    let unknown = Decision.example("r1").subject
    #expect(RoleDrift(of: then, now: unknown) == nil)
  }

  @Test func `A drift states what was added and removed, and the new name`() throws {
    let then = Decision.example("r1", entitlements: ["a", "b", "c"], identities: ["i", "j"]).subject
    let now = Decision.example(
      "r1", name: "Tellers", entitlements: ["b", "c", "d", "e"], identities: ["i", "j", "k"]
    ).subject
    let drift = try #require(RoleDrift(of: then, now: now))
    #expect(
      drift.words
        == "2 entitlements added, 1 entitlement removed; 1 identity added; renamed: Clerks → Tellers"
    )
  }

  // MARK: The second pair of eyes

  private func accept(
    _ context: RecordContext, _ entitlements: [String]? = ["a", "b"], excluding: [String] = []
  ) throws {
    try test.journal.decide(
      .example("r1", entitlements: entitlements, excluding: excluding), in: context)
  }

  private var approval: Approval { get throws { try test.journal.approval(of: role, in: acme) } }

  @Test func `A role is approved once two have accepted the same`() throws {
    #expect(try approval == .needsMore(2, acceptedBy: []))
    try accept(.ana)
    #expect(try approval == .needsMore(1, acceptedBy: ["Ana Ruiz"]))
    try accept(.ana)
    #expect(try approval == .needsMore(1, acceptedBy: ["Ana Ruiz"]))
    try accept(.ben)
    #expect(try approval == .approved(by: ["Ana Ruiz", "Ben Ode"]))
  }

  @Test func `A reviewer's name does not make a second principal of one token`() throws {
    try accept(.ana)
    var context = RecordContext.ana
    context.author.reviewer = "Somebody else"
    try accept(context)
    #expect(try approval == .needsMore(1, acceptedBy: ["Somebody else"]))
  }

  @Test func `An imported acceptance counts only if it was signed`() throws {
    let other = try TestJournal()
    try other.journal.decide(.example("r1", entitlements: ["a", "b"]), in: .ben)
    let export = try other.journal.export(of: acme)
    try accept(.ana)
    for (signer, expected) in [
      (nil, Approval.needsMore(1, acceptedBy: ["Ana Ruiz"])),
      ("ben@acme.com", .approved(by: ["Ben Ode", "Ana Ruiz"])),
    ] as [(String?, Approval)] {
      let test = try TestJournal()
      try test.journal.decide(.example("r1", entitlements: ["a", "b"]), in: .ana)
      _ = try test.journal.importDecisions(export, from: "ben.jsonl", signedBy: signer, in: .ana)
      #expect(try test.journal.approval(of: "r1", in: acme, by: 2) == expected)
    }
  }

  @Test func `Other entitlements or exclusions are not the same`() throws {
    try accept(.ana, ["a", "b"])
    try accept(.ben, ["a", "b", "c"])
    #expect(try approval == .needsMore(1, acceptedBy: ["Ben Ode"]))
    try accept(.ana, ["a", "b", "c"], excluding: ["c"])
    #expect(try approval == .needsMore(1, acceptedBy: ["Ana Ruiz"]))
  }

  @Test func `A rejection in between cancels earlier acceptances`() throws {
    try accept(.ana)
    try test.journal.decide(.example("r1", .rejected, entitlements: ["a", "b"]), in: .ben)
    #expect(try approval == .needsMore(2, acceptedBy: []))
    try accept(.ben)
    #expect(try approval == .needsMore(1, acceptedBy: ["Ben Ode"]))
  }

  @Test func `Content that was never loaded is not the same until it is completed`() throws {
    let first = try test.journal.decide(.example("r1"), in: .ana)
    let second = try test.journal.decide(.example("r1"), in: .ben)
    #expect(try approval == .needsMore(1, acceptedBy: ["Ben Ode"]))
    let signature = RoleSignature(entitlements: HashSet(of: ["a"]))
    for number in [first.number, second.number] {
      try test.journal.append(
        .signature(DecisionSignature(of: number, on: role, signature)), in: .ana)
    }
    #expect(try approval == .approved(by: ["Ana Ruiz", "Ben Ode"]))
  }
}
