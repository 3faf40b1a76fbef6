/// Bundles, to be asked for the one most similar to a set.
///
/// Two sets that are similar by at least t share an entitlement among the first n − ⌈t·n⌉ + 1 of each
/// (n being the length of the set), so only these heads are indexed and looked up. Ranks put rare
/// entitlements first, which keeps the lists short.
struct BundleIndex {
  private(set) var bundles: [Bundle] = []
  private let threshold: Int
  private var bundlesByHead: [[Int32]]
  private var lastVisit: [Int] = []
  private var visit = 0

  /// - Parameters:
  ///   - threshold: The least similarity that counts, in percent.
  ///   - entitlementCount: How many ranks there are.
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

  /// The bundle most similar to a set, at least by the threshold; of equals the earliest.
  mutating func mostSimilar(to set: ArraySlice<Int32>) -> Int? {
    visit += 1
    var best: (number: Int, similarity: Similarity)?
    for rank in set.prefix(headLength(set.count)) {
      for candidate in bundlesByHead[Int(rank)] {
        let number = Int(candidate)
        guard lastVisit[number] != visit else { continue }
        lastVisit[number] = visit
        guard let similarity = similarity(of: number, to: set, above: best) else { continue }
        best = (number, similarity)
      }
    }
    return best?.number
  }

  /// The similarity to a bundle when it is enough and better than the best so far.
  private func similarity(
    of number: Int, to set: ArraySlice<Int32>, above best: (number: Int, similarity: Similarity)?
  ) -> Similarity? {
    let bundle = bundles[number]
    let utmost = Similarity(
      shared: min(bundle.count, set.count), total: max(bundle.count, set.count))
    guard utmost.isAtLeast(threshold) else { return nil }
    if let best, utmost < best.similarity { return nil }
    let similarity = Similarity(bundle[...], set)
    guard similarity.isAtLeast(threshold) else { return nil }
    guard let best else { return similarity }
    if similarity == best.similarity { return number < best.number ? similarity : nil }
    return similarity > best.similarity ? similarity : nil
  }

  private func headLength(_ count: Int) -> Int {
    let required = max(1, (threshold * count + 99) / 100)
    return count - required + 1
  }
}
