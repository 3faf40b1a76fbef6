import SampleOrganization
import Testing

@testable import RoleMiner

@Suite(.timeLimit(.minutes(1))) struct GroupingTests {
  static let assignments = SampleOrganization(size: .small).asAssignments

  static func collapse(
    _ assignments: Assignments, without commonAccess: [Int]? = nil
  ) throws -> Collapse {
    try MiningBasis(
      assignments, scope: Array(0..<assignments.identityCount),
      without: commonAccess ?? assignments.commonAccess(confirmed: []), Effort()
    ).collapse
  }

  static func groups(threshold: Int) throws -> [Group] {
    try Grouping(collapse(assignments), threshold: threshold, Effort()).groups
  }

  @Test func `Identities with equal sets are collapsed into one`() throws {
    let assignments = Assignments(
      Assignments.alike(3, "p", "a b") + "q b a\nr c\ns mail\nt")
    let collapse = try Self.collapse(
      assignments, without: assignments.entitlements(withIDs: ["mail"]))
    #expect(collapse.count == 2)
    #expect(collapse.weight(of: 0) == 4)
  }

  @Test func `Each identity is in one group at most, and few are in none`() throws {
    let sets = try Self.groups(threshold: 40).flatMap(\.sets)
    #expect(Set(sets).count == sets.count)
    #expect(try 100 * sets.count >= 95 * Self.collapse(Self.assignments).count)
  }

  @Test(arguments: [30, 50, 70])
  func `Once settled, members are similar to their group's bundle by the threshold`(
    threshold: Int
  ) throws {
    let collapse = try Self.collapse(Self.assignments)
    for group in try Self.groups(threshold: threshold) where group.weight >= 20 {
      for set in group.sets {
        let similarity = Similarity(group.bundle[...], collapse.sets[Int(set)])
        #expect(similarity.isAtLeast(threshold))
      }
    }
  }

  @Test func `No two settled groups have similar bundles`() throws {
    let bundles = try Self.groups(threshold: 40).map(\.bundle).filter { !$0.isEmpty }
    for (place, bundle) in bundles.enumerated() {
      for other in bundles[(place + 1)...] {
        #expect(!Similarity(bundle[...], other[...]).isAtLeast(40))
      }
    }
  }

  @Test func `Sampled pairs give the density of all pairs`() throws {
    let collapse = try Self.collapse(Self.assignments)
    let sets = try Self.groups(threshold: 40)[0].sets
    let exact = Density().fraction(of: sets, in: collapse)
    let drawn = Density(exactSets: 0, drawnPairs: 20_000).fraction(of: sets, in: collapse)
    #expect(abs(exact - drawn) < 0.01)
  }
}
