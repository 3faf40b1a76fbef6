/// An index of bundles that finds the most similar one to a set.
///
/// Two sets with a similarity of at least t share an entitlement among the first n − ⌈t·n⌉ + 1 of each
/// (n being the length of the set), so only these prefixes are indexed and looked up. Ranks put rare
/// entitlements first, which keeps the lists short.
struct BundleIndex {
  private(set) var bundles: [Bundle] = []
  private let threshold: Int
  private var bundlesByHead: [[Int32]]
  private var lastVisit: [Int] = []
  private var visit = 0

  /// - Parameters:
  ///   - threshold: The minimum similarity, in percent.
  ///   - entitlementCount: The number of ranks.
  init(threshold: Int, entitlementCount: Int) {
    self.threshold = threshold
    bundlesByHead = Array(repeating: [], count: entitlementCount)
  }

  /// Adds a bundle and returns its number. An empty bundle is never found.
  mutating func insert(_ bundle: Bundle) -> Int {
    let number = bundles.count
    bundles.append(bundle)
    lastVisit.append(0)
    for rank in bundle.prefix(headLength(bundle.count)) {
      bundlesByHead[Int(rank)].append(Int32(number))
    }
    return number
  }

  /// The bundle most similar to a set, at least by the threshold; the earliest of equals.
  mutating func mostSimilar(to set: ArraySlice<Int32>) -> Int? {
    visit += 1
    var best: (number: Int, similarity: Similarity)?
    for rank in set.prefix(headLength(set.count)) {
      for candidate in bundlesByHead[Int(rank)] {
        let number = Int(candidate)
        guard lastVisit[number] != visit else { continue }
        lastVisit[number] = visit
        let least = best?.similarity ?? Similarity(shared: threshold, total: 100)
        guard let similarity = Similarity(bundles[number][...], set, atLeast: least) else {
          continue
        }
        if let best, similarity == best.similarity, best.number < number { continue }
        best = (number, similarity)
      }
    }
    return best?.number
  }

  private func headLength(_ count: Int) -> Int {
    let required = max(1, (threshold * count + 99) / 100)
    return count - required + 1
  }
}
