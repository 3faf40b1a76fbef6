import TestSupport
import Testing

@testable import RoleMiner

@Suite(.timeLimit(.minutes(1))) struct BundleIndexTests {
  /// 300 rows of one to nine numbers below 30.
  static let rows: [[Int32]] = {
    var generator = SeededGenerator(seed: 1)
    return (0..<300).map { _ in
      let size = Int.random(in: 1...9, using: &generator)
      return Set((0..<size).map { _ in Int32.random(in: 0..<30, using: &generator) }).sorted()
    }
  }()

  @Test(arguments: [0, 1, 10, 33, 50, 67, 80, 99, 100])
  func `The index finds the bundle that comparing with all of them finds`(threshold: Int) {
    var index = BundleIndex(threshold: threshold, columnCount: 30)
    var visits = Visits(columnCount: 30)
    for row in Self.rows.prefix(200) { index.insert(row[...]) }
    for row in Self.rows.suffix(100) {
      #expect(
        index.mostSimilar(to: row[...], &visits) == Self.mostSimilar(to: row, threshold: threshold))
    }
  }

  @Test func `An empty bundle is never found`() {
    var index = BundleIndex(threshold: 0, columnCount: 30)
    var visits = Visits(columnCount: 30)
    index.insert([])
    #expect(index.mostSimilar(to: [1, 2], &visits) == nil)
  }

  private static func mostSimilar(to row: [Int32], threshold: Int) -> Int? {
    var best: (number: Int, similarity: Similarity)?
    for (number, bundle) in rows.prefix(200).enumerated() {
      let similarity = Similarity(bundle[...], row[...])
      guard similarity.shared > 0, 100 * similarity.shared >= threshold * similarity.total,
        best.map({ $0.similarity < similarity }) ?? true
      else { continue }
      best = (number, similarity)
    }
    return best?.number
  }
}
