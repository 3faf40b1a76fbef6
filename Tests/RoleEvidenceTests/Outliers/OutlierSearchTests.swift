import RoleEvidence
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct OutlierSearchTests {
  /// Thirty people with the core 0...9; another role has the core 20...29.
  private let cores: [[Int32]] = [Array(0..<10), Array(20..<30)]
  private var search: OutlierSearch { OutlierSearch(cores: cores, entitlementCount: 60) }

  private func members(_ odd: [[Int32]]) -> [ArraySlice<Int32>] {
    (odd + Array(repeating: cores[0], count: 30 - odd.count)).map { $0[...] }
  }

  @Test func `Nobody stands out where all hold the same access`() {
    #expect(search.outliers(among: members([]), core: cores[0]).isEmpty)
  }

  @Test func `Part of another core is reported with the number of that core`() throws {
    let found = search.outliers(
      among: members([cores[0] + [20, 22, 23, 25, 27, 29]]), core: cores[0])
    let outlier = try #require(found.first)
    #expect(found.count == 1)
    #expect(outlier.member == 0)
    #expect(outlier.isClear)
    let elsewhere = try #require(outlier.elsewhere)
    #expect(elsewhere.core == 1)
    #expect(elsewhere.held == [20, 22, 23, 25, 27, 29])
    #expect(elsewhere.size == 10)
    #expect(
      outlier.reasons == [
        .belongsElsewhere(held: 6, of: 10, core: 1), .beyondPeers(count: 6, share: 0),
      ])
  }

  @Test func `Access that belongs together elsewhere weighs more than as many strays`() {
    let found = search.outliers(
      among: members([cores[0] + [40, 42, 44, 46, 48, 50], cores[0] + [20, 21, 22, 23, 24, 25]]),
      core: cores[0])
    #expect(found.map(\.member) == [1, 0])
    #expect(found.map { $0.elsewhere == nil } == [false, true])
  }

  @Test func `Lacking half of the core is odd, lacking one entitlement is not`() throws {
    let found = search.outliers(
      among: members([[0, 1, 2, 3, 4], Array(cores[0].dropLast())]), core: cores[0])
    let outlier = try #require(found.first)
    #expect(found.map(\.member) == [0])
    #expect(outlier.lacking == [5, 6, 7, 8, 9])
    #expect(outlier.reasons == [.lacksCore(count: 5, of: 10)])
  }

  @Test func `Many rare entitlements are odd even without other roles`() throws {
    let alone = OutlierSearch(entitlementCount: 60)
    let found = alone.outliers(among: members([cores[0] + [40, 41, 42, 43]]), core: cores[0])
    #expect(found.map(\.member) == [0])
    #expect(found.first?.beyond == [40, 41, 42, 43])
  }

  @Test func `A duty that many peers have makes none of them an outlier`() {
    let duty = Array(repeating: cores[0] + [20, 21, 22, 23, 24, 25, 26, 27], count: 9)
    let found = search.outliers(among: members(duty), core: cores[0])
    #expect(found.filter(\.isClear).isEmpty)
    let alone = search.outliers(among: members(Array(duty.prefix(1))), core: cores[0])
    #expect(alone.filter(\.isClear).map(\.member) == [0])
  }

  @Test func `A role's own core never counts as elsewhere, however few hold it`() {
    let few = (0..<30).map { $0 < 12 ? cores[1] : [Int32(40 + $0 % 10)] }
    let found = search.outliers(among: few.map { $0[...] }, core: cores[1])
    #expect(found.filter { $0.elsewhere != nil }.isEmpty)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `The order of members does not matter`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let people = (0..<40).map { _ in
      ((0..<60) as Range<Int32>).filter { random.happens($0 < 10 ? 90 : 8) }
    }
    let order = people.indices.shuffled(using: &random)
    let expected = search.outliers(among: people.map { $0[...] }, core: cores[0])
    let shuffled = search.outliers(among: order.map { people[$0][...] }, core: cores[0])
    let scores = Dictionary(uniqueKeysWithValues: expected.map { ($0.member, $0.score) })
    #expect(!expected.isEmpty)
    #expect(
      Dictionary(uniqueKeysWithValues: shuffled.map { (order[$0.member], $0.score) }) == scores)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `What is lacking and what is beyond agree with a count of the others`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let people = (0..<41).map { _ in
      ((0..<60) as Range<Int32>).filter { random.happens($0 < 10 ? 80 : 5) }
    }
    for outlier in search.outliers(among: people.map { $0[...] }, core: cores[0]) {
      let held = people[outlier.member]
      let others = { (entitlement: Int32) in
        people.indices.count { $0 != outlier.member && people[$0].contains(entitlement) }
      }
      #expect(outlier.lacking == cores[0].filter { !held.contains($0) })
      // At most 5 % of 40 others.
      #expect(outlier.beyond == held.filter { others($0) <= 2 })
      #expect(outlier.beyondShare == Double(outlier.beyond.map(others).max() ?? 0) / 40)
    }
  }
}
