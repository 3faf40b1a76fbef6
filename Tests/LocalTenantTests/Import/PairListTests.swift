import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(1))) struct `Ids and pairs in memory` {
  @Test func `ids are numbered in their order and found again`() {
    var table = IDTable()
    let ids = (0..<5_000).map { "\($0 * 7919)" } + ["", "é", String(repeating: "x", count: 20_000)]
    for (place, id) in ids.enumerated() { #expect(table.add(id) == place + 1) }
    for (place, id) in ids.enumerated() { #expect(table.number(of: id) == place + 1) }
    #expect(table.add("é") == nil)
    #expect(table.number(of: "1") == nil)
    #expect(table.count == ids.count)
  }

  @Test func `pairs come out in order, each once`() {
    var generator = SeededGenerator(seed: 4)
    for isSorted in [true, false] {
      var pairs = (0..<2_000).map { _ in
        [Int.random(in: 1...40, using: &generator), Int.random(in: 1...40, using: &generator)]
      }
      if isSorted { pairs.sort { $0.lexicographicallyPrecedes($1) } }
      var list = PairList()
      for pair in pairs { list.add(pair[0], pair[1]) }
      let expected = Set(pairs).sorted { $0.lexicographicallyPrecedes($1) }
      #expect(list.settle() == pairs.count - expected.count)
      var found: [[Int]] = []
      list.forEach { found.append([$0.first, $0.second]) }
      #expect(found == expected)
    }
  }

  @Test func `a pair with a count is refused the second time, in any order`() {
    for order in [[1, 2, 3, 2], [3, 1, 2, 3]] {
      var list = PairList()
      #expect(
        order.map { list.addNew($0, PairList.most, count: $0 * 30) } == [true, true, true, false])
      _ = list.settle()
      var counts: [Int] = []
      list.forEach { counts.append($0.count) }
      #expect(counts == [30, 60, 90])
    }
  }
}
