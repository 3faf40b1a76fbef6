import FoundationEssentials
import Journal
import RoleMining
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `The report on a review` {
  private let fixture: ReportFixture

  init() throws {
    fixture = try ReportFixture()
    try fixture.review()
  }

  private func report() throws -> ReviewReport { ReviewReport(try fixture.evidence()) }

  private func forms() throws -> [(name: String, text: String)] {
    let report = try report()
    let json = try report.json()
    let document = report.document(hash: FileHash.sha256(of: json))
    return [
      ("review.json", String(decoding: json, as: UTF8.self)),
      ("review.md", MarkdownReport.text(of: document)),
      ("review.html", HTMLReport.text(of: document)),
      ("review.csv", CSVReport.text(of: document)),
    ]
  }

  /// `UPDATE_REPORTS=1` rewrites the golden files; review them before you commit them.
  @Test func `matches the golden files in all four forms`() throws {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    for form in try forms() {
      let file = URL(filePath: "\(folder)/Golden/\(form.name)")
      if ProcessInfo.processInfo.environment["UPDATE_REPORTS"] != nil {
        try Data(form.text.utf8).write(to: file)
      }
      let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(form.text == golden, "\(form.name)")
    }
  }

  @Test func `names nothing in JSON that the other forms do not show`() throws {
    let report = try report()
    let json = try WireJSON.decode(JSONValue.self, from: report.json())
    let cells = report.document(hash: "").sections.flatMap { Array($0.rows.joined()) }
    let missing = json.leaves.filter { leaf in !cells.contains { $0.contains(leaf) } }
    #expect(missing == [])
    #expect(json.leaves.count > 100)
  }

  @Test func `states in every form where the journal ended`() throws {
    let end = try fixture.journal.last()
    for form in try forms() { #expect(JournalEnd(inReport: form.text) == end, "\(form.name)") }
  }

  @Test func `finds that end whatever a name says`() throws {
    var evidence = try fixture.evidence()
    evidence.tenantName = "1 record, last hash \(String(repeating: "a", count: 64))"
    let document = ReviewReport(evidence).document(hash: "")
    for text in [
      MarkdownReport.text(of: document), HTMLReport.text(of: document),
      CSVReport.text(of: document),
    ] {
      #expect(JournalEnd(inReport: text) == (try fixture.journal.last()))
    }
  }

  @Test func `is read again from its JSON, and only in this version`() throws {
    let report = try report()
    let json = try report.json()
    #expect(try ReviewReport(json: json) == report)
    let text = String(decoding: json, as: UTF8.self)
    let later = text.replacing("rolesift-review-1", with: "rolesift-review-2")
    #expect(throws: DecodingError.self) { try ReviewReport(json: Data(later.utf8)) }
    #expect(throws: DecodingError.self) { try ReviewReport(json: Data("{}".utf8)) }
  }

  @Test func `has the decisions that hold, but none that was withdrawn`() throws {
    let report = try report()
    #expect(
      report.roles.map(\.name) == ["Auditors", "Everybody", "Finance clerks", "Gone", "Tellers"])
    #expect(
      report.roles.map(\.decision.state) == [
        "accepted", "rejected", "accepted", "accepted", "later",
      ])
    #expect(report.roles[2].nameWhenDecided == "Clerks")
    #expect(report.roles[2].acceptedBy == ["Ana Ruiz"])
    #expect(report.reviewers.map(\.name) == ["Ana Ruiz", "Ben Ode"])
    #expect(report.reviewers.map(\.decisions) == [3, 2])
  }

  @Test func `has the roles that were provisioned without a decision`() throws {
    try fixture.provision("r6", .done)
    try fixture.provision("r2", .done)
    try fixture.provision("r9", .refused)
    let report = try report()
    #expect(!report.roles.contains { $0.id == "r9" })
    let role = try #require(report.roles.first { $0.id == "r6" })
    #expect(role.name == "Cashiers" && role.decision.state == "undecided")
    #expect(role.decision.origin == "provisioned without a decision by Ana Ruiz")
    #expect(role.conflicts?.reason == "small branch")
    #expect(report.roles.first { $0.id == "r2" }?.decision.state == "rejected")
    #expect(report.open.contains { $0.role == "r6" && $0.what == "provisioned without a decision" })
    #expect(report.totals.decided == 4 && report.totals.later == 1 && report.totals.undecided == 1)
    #expect(try ReviewReport(json: report.json()) == report)
  }

  @Test func `counts what is known and says what is not`() throws {
    let totals = try report().totals
    #expect(totals.potentialRoles == 5)
    #expect(totals.undecided == 1)
    #expect(totals.provisioned == 1)
    // The role that is gone was never loaded.
    #expect(totals.identitiesCovered == "not known")
    var evidence = try fixture.evidence()
    evidence.journal.decisions.removeAll { $0.decision.subject.role == "r5" }
    let known = ReviewReport(evidence).totals
    #expect(known.identitiesCovered == "4")
    #expect(known.entitlementsCovered == "at most 4")
    evidence.journal.decisions = evidence.journal.decisions.map { decision in
      var decision = decision
      decision.decision.subject.signature = RoleSignature()
      return decision
    }
    #expect(ReviewReport(evidence).totals.identitiesCovered == "at most 5")
  }

  @Test func `has the exclusions that were decided and those that were sent`() throws {
    let role = try #require(try report().roles.first { $0.id == "r1" })
    #expect(
      role.exclusions == [
        ReportedExclusion(
          id: "e8", name: nil, reason: "none given", state: "excluded in the tenant"),
        ReportedExclusion(
          id: "e3", name: "Approve payments", reason: "sensitive", state: "excluded in the tenant"),
      ])
    try fixture.send(excluding: false, ["e3", "e8"], of: "r1", .done)
    let restored = try #require(try report().roles.first { $0.id == "r1" })
    #expect(restored.exclusions.map(\.state) == ["decided, not sent"])
  }

  @Test func `lists what is open`() throws {
    let open = try report().open.map { "\($0.name ?? ""): \($0.what)" }
    #expect(
      open == [
        ": 1 of 5 potential roles is undecided", "Auditors: decided differently",
        "Finance clerks: accepted, not provisioned",
        "Gone: no longer in the tenant", "Tellers: later (until 2026-12-04, for Ben Ode)",
        "Auditors: unconfirmed: exclude 1 entitlements",
      ])
  }

  @Test func `has the created role with its owner, who signs`() throws {
    let report = try report()
    let role = try #require(report.roles.first { $0.id == "r4" })
    #expect(role.provisioning.roleName == "Audit team" && role.signingOwner == "Eva Lund")
    let text = MarkdownReport.text(of: report.document(hash: ""))
    #expect(text.contains("Audit team"))
    let accepted = try #require(report.roles.first { $0.id == "r1" })
    #expect(accepted.signingOwner == "Eva Lund (i9)")
  }

  @Test func `names what was excluded where the name is known, one a line`() throws {
    var evidence = try fixture.evidence()
    evidence.entitlementNames = ["e8": "Post journal"]
    let report = ReviewReport(evidence)
    let role = try #require(report.roles.first { $0.id == "r1" })
    #expect(role.exclusions.map(\.name) == ["Approve payments", "Post journal"])
    let text = MarkdownReport.text(of: report.document(hash: ""))
    #expect(text.contains("2 excluded in the tenant (see the annex)"))
    let lines = text.split(separator: "\n").filter { $0.contains("Post journal") }
    #expect(lines.count == 1 && lines.first?.contains("e8") == true)
  }

  @Test func `lets the proposed owner sign where the created role has no id`() throws {
    var evidence = try fixture.evidence()
    let index = try #require(evidence.roles.firstIndex { $0.id == "r1" })
    evidence.roles[index].provisionState = .complete
    evidence.roles[index].roleID = nil
    let role = try #require(ReviewReport(evidence).roles.first { $0.id == "r1" })
    #expect(role.isProvisioned && role.signingOwner == "Eva Lund (i9)")
  }

  @Test func `counts exactly what was counted exactly`() throws {
    var evidence = try fixture.evidence()
    evidence.covered = CoveredCounts(identities: 270, entitlements: 54, goneRoles: 1)
    let totals = ReviewReport(evidence).totals
    #expect(
      totals.identitiesCovered == "270, without 1 role that is no longer in the tenant")
    #expect(totals.entitlementsCovered.hasPrefix("54, "))
  }

  @Test func `has how many identities a row showed when it was decided in a list`() throws {
    var subject = fixture.subject("r3", "Tellers")
    (subject.identityCount, subject.entitlementCount) = (31, 12)
    try fixture.decide(Decision(.accepted, on: subject))
    let figures = try #require(try report().roles.first { $0.id == "r3" }).figures
    #expect(figures.identitiesWhenDecided == 31 && figures.entitlementsWhenDecided == 12)
  }

  @Test func `says so if there is nothing to report`() throws {
    let evidence = ReviewEvidence(
      tenantName: "acme", context: ReportFixture.ana, time: Date(timeIntervalSince1970: 0),
      journal: JournalEvidence())
    let report = ReviewReport(evidence)
    #expect(report.totals.identitiesCovered == "0")
    #expect(report.journal.records == 0)
    #expect(MarkdownReport.text(of: report.document(hash: "")).contains("## Roles\n\nNone."))
  }
}

extension JSONValue {
  /// The texts and numbers in it.
  fileprivate var leaves: [String] {
    switch self {
    case .array(let elements): elements.flatMap(\.leaves)
    case .object(let fields): fields.values.flatMap(\.leaves)
    case .text, .integer, .number: [text].compactMap(\.self)
    case .boolean, .null: []
    }
  }
}
