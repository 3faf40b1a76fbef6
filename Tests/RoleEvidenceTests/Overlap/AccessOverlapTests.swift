import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct AccessOverlapTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `What two sets share and what each has alone make up both`(seed: UInt64) {
    let numbers = Array(0..<12)
    let first = Set(RandomHoldings.some(numbers, 60, seed: seed))
    let second = Set(RandomHoldings.some(numbers, 40, seed: seed + 100))
    let overlap = AccessOverlap(first, second)
    #expect(overlap.shared == numbers.filter { first.contains($0) && second.contains($0) })
    #expect(overlap.ownOfFirst == numbers.filter { first.contains($0) && !second.contains($0) })
    #expect(overlap.ownOfSecond == numbers.filter { !first.contains($0) && second.contains($0) })
    #expect(overlap.counts == OverlapCounts(of: first, and: second))
  }

  @Test func `Shares are of each set and of all`() {
    let counts = OverlapCounts(first: 4, second: 10, shared: 2)
    #expect(counts.shareOfFirst == 0.5)
    #expect(counts.shareOfSecond == 0.2)
    #expect(counts.similarity == 2.0 / 12)
  }

  @Test func `An empty set has no share`() {
    let counts = OverlapCounts(first: 0, second: 3, shared: 0)
    #expect(counts.shareOfFirst == nil)
    #expect(counts.shareOfSecond == 0)
    #expect(OverlapCounts(first: 0, second: 0, shared: 0).similarity == nil)
  }

  @Test(
    arguments: zip(
      [(3, 3, 3), (2, 3, 2), (3, 2, 2), (3, 3, 1), (3, 3, 0), (0, 3, 0), (0, 0, 0)],
      [
        OverlapRelation.same, .firstInside, .secondInside, .overlapping, .apart, .apart, .apart,
      ]))
  func `Two sets are related as their sizes say`(
    sizes: (first: Int, second: Int, shared: Int), relation: OverlapRelation
  ) {
    let counts = OverlapCounts(first: sizes.first, second: sizes.second, shared: sizes.shared)
    #expect(counts.relation == relation)
  }

  @Test func `Impossible sizes are clamped`() {
    let counts = OverlapCounts(first: -1, second: 5, shared: 9)
    #expect(counts == OverlapCounts(first: 0, second: 5, shared: 0))
  }
}
