import RoleEvidence
import RoleMining
import TestSupport
import Testing

@testable import Review

/// A role whose identity number n holds the entitlements in row n.
func heldRole(
  _ number: Int, _ held: [(identity: Int, entitlements: [Int])], granting granted: [Int]
) -> HeldRole {
  HeldRole(
    role(number),
    granting: granted.map { id in
      entitlement(id, popularity: 50, holders: held.count { $0.entitlements.contains(id) })
    },
    holdings: TenantHoldings(
      identities: held.map {
        PublicIdentity(id: .init("i\($0.identity)"), name: "Person \($0.identity)")
      },
      entitlements: granted.map { NamedReference(id: .init("e\($0)"), name: "Entitlement \($0)") },
      held: held.map { row in granted.indices.filter { row.entitlements.contains(granted[$0]) } }))
}

@Suite(.timeLimit(.minutes(1))) struct `Who gains what by name` {
  private let clerks = heldRole(1, [(1, [1, 2]), (2, [1]), (3, [])], granting: [1, 2])
  private let payers = heldRole(2, [(2, [1]), (4, [1, 3])], granting: [1, 2, 3])

  @Test func `lists each identity with what it would get, and each entitlement with who would`() {
    let gains = ExpectedGains([clerks])
    #expect(
      gains.identities?.map { "\($0.name): \($0.gains.compactMap(\.name)), \($0.held)" } == [
        "Person 1: [], 2", "Person 2: [\"Entitlement 2\"], 1",
        "Person 3: [\"Entitlement 1\", \"Entitlement 2\"], 0",
      ])
    #expect(
      gains.entitlements.map { "\($0.name): \($0.identities?.compactMap(\.name) ?? [])" } == [
        "Entitlement 2: [\"Person 2\", \"Person 3\"]", "Entitlement 1: [\"Person 3\"]",
      ])
    #expect(gains.gainingCount.exact == 2 && gains.grantCount.exact == 3)
    #expect(gains.repeatedGrantCount == 0)
  }

  @Test func `counts once what two roles give the same person`() {
    let gains = ExpectedGains([clerks, payers])
    #expect(gains.identities?.map(\.gains.count) == [0, 2, 2, 1])
    #expect(gains.gainingCount.exact == 3 && gains.grantCount.exact == 5)
    #expect(gains.repeatedGrantCount == 1)
    #expect(gains.entitlements.map(\.count) == [3, 1, 1])
  }

  @Test func `agrees with counts made one by one on random roles`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<50 {
      let roles = (1...3).map { number in
        heldRole(
          number,
          (0..<Int.random(in: 1...8, using: &random)).map { _ in
            Int.random(in: 1...9, using: &random)
          }
          .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
          .map { person in (person, (1...6).filter { (person * 7 + $0 * 5) % 3 == 0 }) },
          granting: (1...6).filter { _ in Bool.random(using: &random) })
      }
      var pairs: Set<String> = []
      var all = 0
      for role in roles {
        for (person, held) in zip(role.holdings.identities, role.holdings.held) {
          for (place, id) in role.holdings.entitlements.enumerated() where !held.contains(place) {
            pairs.insert("\(person.id) \(id.id)")
            all += 1
          }
        }
      }
      let gains = ExpectedGains(roles)
      #expect(gains.grantCount.exact == pairs.count)
      #expect(gains.repeatedGrantCount == all - pairs.count)
      #expect(gains.identities?.reduce(0) { $0 + $1.gains.count } == pairs.count)
      #expect(gains.entitlements.reduce(0) { $0 + ($1.count ?? 0) } == pairs.count)
    }
  }

  @Test func `has only numbers where nobody says who holds what`() {
    let gains = ExpectedGains(
      role(1),
      granting: [
        entitlement(1, popularity: 40, holders: 4), entitlement(2, popularity: 90, holders: 9),
      ],
      doubt: "the tenant does not offer it")
    #expect(gains.identities == nil && gains.entitlements.map(\.count) == [6, 1])
    #expect(gains.grantCount.exact == 7 && gains.gainingCount == CountBounds(6, 7))
    #expect(
      gains.document.sections[0].rows.last?.last
        == "bounds; who holds what is not known: the tenant does not offer it")
  }

  @Test func `is a page in each form, with the names made harmless`() throws {
    let page = ExpectedGains([clerks])
    #expect(page.text(as: .markdown)?.contains("| Person 2 | i2 | 1 | 1 | Entitlement 2 |") == true)
    #expect(page.text(as: .html)?.contains("<td>Person 2</td>") == true)
    #expect(page.text(as: .csv)?.contains("identity,Person 2,i2,,1,1,Entitlement 2,") == true)
    #expect(page.text(as: .json) == nil)
  }

  @Test func `is one table with plain numbers as CSV`() throws {
    let people = (1...1_200).map { (identity: $0, entitlements: [Int]()) }
    let known = try #require(ExpectedGains([heldRole(1, people, granting: [1, 2])]).text(as: .csv))
    let rows = known.csvRows
    #expect(
      rows.first == ["about", "name", "id", "application", "count", "held", "gains", "identities"])
    #expect(rows.count == 1_203 && rows.allSatisfy { $0.count == 8 })
    #expect(
      rows[1].prefix(7) == [
        "identity", "Person 1", "i1", "", "2", "0", "Entitlement 1; Entitlement 2",
      ])
    #expect(rows[1_201].prefix(5) == ["entitlement", "Entitlement 1", "e1", "AD", "1200"])
    let unknown = ExpectedGains(
      role(1), granting: [entitlement(1, popularity: 40, holders: 4)], doubt: "no")
    #expect(
      unknown.text(as: .csv)?.csvRows.dropFirst() == [
        ["entitlement", "Entitlement 1", "e1", "AD", "6", "", "", ""]
      ])
  }
}

@Suite(.timeLimit(.minutes(1))) struct `Redundant grants by name` {
  @Test func `are what the members already hold of a role, except what existing roles give them`() {
    let held = heldRole(1, [(1, [1, 2]), (2, [1]), (3, [])], granting: [1, 2])
    let all = RedundantAccess(held, existing: nil)
    #expect(all.identities.map(\.name) == ["Person 1", "Person 2"])
    #expect(all.grantCount == 3 && !all.areKnownToBeDirect)
    let base = ExistingAccess(
      id: "x", directEntitlements: ["e1"], profileEntitlements: [], members: ["i1", "i2"])
    let direct = RedundantAccess(held, existing: [base])
    #expect(direct.identities.map { $0.entitlements.map(\.name) } == [["Entitlement 2"]])
    #expect(direct.grantCount == 1 && direct.areKnownToBeDirect)
  }
}
