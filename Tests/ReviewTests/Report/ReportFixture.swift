import FoundationEssentials
import Journal
import RoleMining
import Synchronization
import TestSupport

@testable import Review

/// A journal with the decisions of a small review, and the tenant that they are about.
final class ReportFixture: Sendable {
  private let folder: TemporaryFolder
  let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    let count = Mutex(0)
    journal = try Journal(in: folder.path(of: "state")) {
      // A minute later each time.
      Date(
        timeIntervalSince1970: count.withLock { minute in
          minute += 1
          return 1_795_183_500 + Double(minute) * 60
        })
    }
  }

  static let ana = RecordContext(
    tenant: .organization("acme"), author: Author(principalID: "u1", principalName: "Ana Ruiz"))
  static let ben = RecordContext(
    tenant: .organization("acme"), author: Author(principalID: "u2", principalName: "Ben Ode"))

  func subject(
    _ role: PotentialRole.ID, _ name: String?, entitlements: [String]? = nil,
    identities: [String]? = nil
  ) -> DecidedRole {
    DecidedRole(
      role, name: name, session: "s1", sessionName: "Finance",
      signature: RoleSignature(
        entitlements: entitlements.map { HashSet(of: $0) },
        identities: identities.map { HashSet(of: $0) }))
  }

  func decide(_ decision: Decision, as context: RecordContext = ReportFixture.ana) throws {
    try journal.decide(decision, in: context)
  }

  /// Records that entitlements of a role were excluded or restored.
  func send(excluding: Bool, _ ids: [String], of role: String, _ result: RecordedOutcome.Result)
    throws
  {
    let change = try journal.append(
      .change(
        SentChange(
          operation: Endpoint.editEntitlements.name, method: "POST", path: "/edit",
          body: .object(["ids": .array(ids.map { .text($0) }), "exclude": .boolean(excluding)]),
          role: role, session: "s1", words: "exclude \(ids.count) entitlements")),
      in: Self.ana)
    try journal.append(
      .outcome(RecordedOutcome(of: change.number, result, role: role)), in: Self.ana)
  }

  /// Records that a role was provisioned despite a conflict.
  func provision(_ role: String, _ result: RecordedOutcome.Result) throws {
    let found = FoundConflict(
      rule: "Pay", severity: "high", origin: "policy p1", isEnforced: true, place: .role,
      left: [NamedReference(id: "e1", name: "Read ledger")], right: [NamedReference(id: "e7")],
      peopleCount: 2)
    let change = try journal.append(
      .change(
        SentChange(
          operation: Endpoint.provision.name, method: "POST", path: "/provision", role: role,
          session: "s1", words: "provision \(role)",
          conflicts: ConflictCheck(
            checked: ["3 policies"], notChecked: ["what its people hold"], found: [found],
            reason: "small branch", mitigation: "weekly review"))),
      in: Self.ana)
    try journal.append(
      .outcome(RecordedOutcome(of: change.number, result, role: role)), in: Self.ana)
  }

  /// Four decided roles, one undecided, one that people disagree on.
  func review() throws {
    try decide(
      Decision(
        .accepted,
        on: subject(
          "r1", "Clerks", entitlements: ["e1", "e2", "e3"], identities: ["i1", "i2", "i3"]),
        note: "Agreed in the meeting.\nAsk again in spring.", reason: "same duty",
        owner: ProposedOwner(id: "i9", name: "Eva Lund"),
        entitlements: [
          EntitlementDecision(
            id: "e3", name: "Approve payments", isKept: false, reason: "sensitive"),
          EntitlementDecision(id: "e1", name: "Read ledger", isKept: true),
        ]))
    try decide(
      Decision(.rejected, on: subject("r2", "Everybody"), reason: "too broad"), as: Self.ben)
    try decide(
      Decision(.later(until: "2026-12-04", person: "Ben Ode"), on: subject("r3", "Tellers")))
    try decide(
      Decision(
        .accepted,
        on: subject("r4", "Auditors", entitlements: ["e1", "e7"], identities: ["i3", "i4"])))
    try decide(Decision(.accepted, on: subject("r5", "Gone")), as: Self.ben)
    try decide(Decision(.undecided, on: subject("r6", "Cashiers")))
    try send(excluding: true, ["e3", "e8"], of: "r1", .done)
    try send(excluding: true, ["e9"], of: "r4", .unconfirmed)
    try provision("r4", .done)
    try disagree()
  }

  /// Cora has rejected the role that Ana accepted before.
  private func disagree() throws {
    let other = try Journal(in: folder.path(of: "other")) {
      Date(timeIntervalSince1970: 1_795_100_000)
    }
    let cora = RecordContext(
      tenant: .organization("acme"), author: Author(principalID: "u3", principalName: "Cora Lee"))
    try other.decide(
      Decision(.rejected, on: subject("r4", "Auditors"), reason: "too small"), in: cora)
    _ = try journal.importDecisions(
      other.export(of: .organization("acme")), from: "cora.jsonl", signedBy: "cora@acme.com",
      in: Self.ana)
  }

  func evidence() throws -> ReviewEvidence {
    ReviewEvidence(
      tenantName: "acme", context: Self.ana, time: Date(timeIntervalSince1970: 1_795_190_000),
      journal: try JournalEvidence(journal, of: .organization("acme")), roles: Self.roles,
      sessions: [Self.session],
      createdRoles: [
        "c4": CreatedRoleEvidence(
          name: "Audit team", owner: "Eva Lund", enabled: "no", requestable: "yes")
      ])
  }

  static let session = RoleMiningSession(
    id: "s1", name: "Finance", type: .specialized,
    scope: RoleMiningSessionScope(
      attributeFilterCriteria: .array([
        .object([
          "data": .object([
            "name": .text("department"), "operator": .text("EQUALS"),
            "values": .array([.text("Finance"), .text("Audit")]),
          ])
        ])
      ])),
    scopingMethod: .manual, identityCount: 1204, minimumIdentities: 20, pruneThreshold: 60,
    prescribedPruneThreshold: 55, createdDate: Date(timeIntervalSince1970: 1_795_000_000))

  private static let parameters = RoleMiningSessionParameters(id: "s1", name: "Finance")

  private static let roles = [
    PotentialRole(
      id: "r1", name: "Finance clerks", identityCount: 3, entitlementCount: 2,
      provisionState: .potential, density: 91, freshness: 80, quality: 85, session: parameters),
    PotentialRole(id: "r2", name: "Everybody", identityCount: 4000, session: parameters),
    PotentialRole(id: "r3", name: "Tellers", session: parameters),
    PotentialRole(
      id: "r4", name: "Auditors", identityCount: 2, entitlementCount: 2, provisionState: .complete,
      roleID: "c4", session: parameters),
    PotentialRole(id: "r6", name: "Cashiers", session: parameters),
  ]
}
