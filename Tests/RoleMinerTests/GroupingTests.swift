import SampleOrganization
import Testing

@testable import RoleMiner

@Suite(.timeLimit(.minutes(1))) struct GroupingTests {
  static let assignments = SampleOrganization(size: .small).asAssignments
  static let collapse = Collapse(
    assignments, scope: Array(0..<assignments.identityCount),
    without: assignments.commonAccess(confirmed: []))

  @Test func `Identities with equal sets are collapsed into one`() {
    let assignments = Assignments(
      Assignments.alike(3, "p", "a b") + "q b a\nr c\ns mail\nt")
    let collapse = Collapse(
      assignments, scope: Array(0..<7), without: assignments.entitlements(withIDs: ["mail"]))
    #expect(collapse.count == 2)
    #expect(collapse.weight(of: 0) == 4)
  }

  @Test func `Each identity with access is in exactly one group`() {
    let sets = Grouping(Self.collapse, threshold: 40).groups.flatMap(\.sets)
    #expect(sets.sorted() == Array(0..<Self.collapse.count))
  }

  @Test(arguments: [30, 50, 70])
  func `Once settled, members are similar to their group's bundle by the threshold`(threshold: Int)
  {
    var counter = BundleCounter(Self.collapse)
    for group in Grouping(Self.collapse, threshold: threshold).groups where group.weight >= 20 {
      let bundle = counter.bundle(of: group)
      for set in group.sets {
        #expect(Similarity(bundle[...], Self.collapse.sets[set]).isAtLeast(threshold))
      }
    }
  }

  @Test func `No two settled groups have similar bundles`() {
    var counter = BundleCounter(Self.collapse)
    let bundles = Grouping(Self.collapse, threshold: 40).groups
      .map { counter.bundle(of: $0) }.filter { !$0.isEmpty }
    for (place, bundle) in bundles.enumerated() {
      for other in bundles[(place + 1)...] {
        #expect(!Similarity(bundle[...], other[...]).isAtLeast(40))
      }
    }
  }

  @Test func `Sampled pairs give the density of all pairs`() {
    let group = Grouping(Self.collapse, threshold: 40).groups[0]
    let exact = Density().fraction(of: group, in: Self.collapse)
    let drawn = Density(exactSets: 0, drawnPairs: 20_000).fraction(of: group, in: Self.collapse)
    #expect(abs(exact - drawn) < 0.01)
  }
}
