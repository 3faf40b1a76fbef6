import FoundationEssentials
import RoleMining
import TestSupport
import Testing

@testable import Journal

@Suite(.timeLimit(.minutes(2))) struct `Decisions of several analysts` {
  private let acme = TenantKey.organization("acme")

  /// A journal whose clock starts at a second and goes on by one with each record.
  private func journal(_ folder: TemporaryFolder, _ name: String, from second: Double = 0) throws
    -> Journal
  {
    let clock = Clock(second)
    return try Journal(in: folder.path(of: name)) { clock.next() }
  }

  private final class Clock: Sendable {
    private let start: Double
    private let count = Counter()

    init(_ start: Double) { self.start = start }

    func next() -> Date { Date(timeIntervalSince1970: 1_800_000_000 + start + count.next()) }
  }

  private func context(_ name: String) -> RecordContext {
    RecordContext(tenant: acme, author: Author(principalID: name, principalName: name))
  }

  @Test func `merge to the same result in any order`() throws {
    let folder = try TemporaryFolder()
    var exports: [String] = []
    let states: [Decision.State] = [.accepted, .rejected, .later(until: nil, person: "Ana")]
    for (place, name) in ["ana", "ben", "cy"].enumerated() {
      // All three decide at the same moments.
      let own = try journal(folder, name)
      for number in 0..<12 {
        let state = states[(number + place * (number % 3)) % 3]
        try own.decide(
          .example(
            "r\(number)", state, note: "\(name)'s\u{2028}note", excluding: number == 6 ? [name] : []
          ),
          in: context(name))
      }
      exports.append(try own.export(of: acme))
    }
    var results: Set<[String]> = []
    var conflicts: Set<[String]> = []
    var merged: Set<String> = []
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let all = try journal(folder, "all\(order)", from: 1000)
      for place in order {
        let summary = try all.importDecisions(
          exports[place], from: "\(place).jsonl", in: context("dee"))
        #expect(summary == ImportSummary(added: 12))
      }
      let again = try all.importDecisions(exports[0], from: "again.jsonl", in: context("dee"))
      #expect(again == ImportSummary(known: 12))
      let holding = try all.decisions(of: acme).byRole
      results.insert(holding.map { "\($0.key) \($0.value.author) \($0.value.state)" }.sorted())
      conflicts.insert(try all.conflicts(of: acme).map(\.role.rawValue))
      merged.insert(try all.export(of: acme))
      #expect(try all.verify().flaw == nil)
    }
    #expect(results.count == 1)
    #expect(merged.count == 1)
    #expect(merged.first?.split(separator: "\n").count == 36)
    #expect(conflicts.count == 1)
    // Every third role is decided alike by all, but not what r6 leaves out.
    #expect(conflicts.first?.contains("r6") == true)
    #expect(conflicts.first?.contains("r0") == false)
    #expect(conflicts.first?.contains("r1") == true)
  }

  @Test func `conflict until someone who knows both decides`() throws {
    let folder = try TemporaryFolder()
    let (ana, ben) = (try journal(folder, "ana"), try journal(folder, "ben", from: 50))
    try ana.decide(.example("r1", .accepted), in: context("ana"))
    try ben.decide(.example("r1", .rejected), in: context("ben"))
    _ = try ana.importDecisions(
      ben.export(of: acme), from: "ben.jsonl", signedBy: "ben@acme.com", in: context("ana"))
    let conflict = try #require(try ana.conflicts(of: acme).first)
    #expect(conflict.decisions.map(\.author.name) == ["ben", "ana"])
    #expect(try ana.decisions(of: acme).byRole[conflict.role]?.isImported == true)
    guard case .imported(let imported) = conflict.decisions[0].record.entry else {
      Issue.record("not imported")
      return
    }
    #expect(imported.signer == "ben@acme.com")
    let later = try journal(folder, "ana", from: 500)
    try later.decide(.example("r1", .rejected), in: context("ana"))
    #expect(try later.conflicts(of: acme) == [])
  }

  @Test func `A withdrawn decision differs from no other`() throws {
    let folder = try TemporaryFolder()
    let (ana, ben) = (try journal(folder, "ana"), try journal(folder, "ben", from: 50))
    let cy = try journal(folder, "cy", from: 70)
    try ana.decide(.example("r1", .accepted), in: context("ana"))
    try ben.decide(.example("r1", .rejected, excluding: ["e1"]), in: context("ben"))
    try ben.decide(.example("r1", .undecided, excluding: ["e1"]), in: context("ben"))
    try cy.decide(.example("r1", .rejected), in: context("cy"))
    _ = try ana.importDecisions(ben.export(of: acme), from: "ben.jsonl", in: context("ana"))
    #expect(try ana.conflicts(of: acme) == [])
    // As for one person, the last one counts: the role has to be decided on again.
    #expect(try ana.decisions(of: acme).byRole["r1"]?.state == .undecided)
    _ = try ana.importDecisions(cy.export(of: acme), from: "cy.jsonl", in: context("ana"))
    let conflict = try #require(try ana.conflicts(of: acme).first)
    #expect(conflict.decisions.map(\.author.name) == ["cy", "ana"])
    #expect(conflict.entitlements == ["e1"])
  }

  @Test func `are sorted, one per line, and other lines are counted`() throws {
    let folder = try TemporaryFolder()
    let own = try journal(folder, "own")
    for role in ["r2", "r1", "r2"] { try own.decide(.example(role), in: context("ana")) }
    let lines = try own.export(of: acme).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains(#""role":"r1""#))
    let other = try journal(folder, "other")
    let text = "{}\n" + lines[0] + "\n" + lines[1].replacing("acme", with: "umbra") + "\n"
    let summary = try other.importDecisions(text, from: "x", in: context("ben"))
    let refused = [
      RefusedLine(number: 1, reason: .unreadable),
      RefusedLine(number: 3, reason: .otherTenant(.organization("umbra"))),
    ]
    #expect(summary == ImportSummary(added: 1, refusedLines: refused))
  }
}
