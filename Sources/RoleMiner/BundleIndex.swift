/// The bundle of a group: the numbers that at least 80 % of its members hold, ascending.
typealias Bundle = [Int32]

/// An index of bundles that finds the most similar one to a set.
///
/// Two sets with a similarity of at least t share a number among the first n − ⌈t·n⌉ + 1 of each (n being
/// the length of the set), so only these heads are indexed and looked up (the prefix filter of Chaudhuri,
/// Ganti, Kaushik, 2006). Numbers are ranks, rare ones first, which keeps the lists short. The order does not change
/// what the index finds.
struct BundleIndex: Sendable {
  private let threshold: Int
  private var offsets: [Int32] = [0]
  private var values: [Int32] = []

  // The bundles of each rank, as linked lists in flat arrays.
  private var first: [Int32]
  private var next: [Int32] = []
  private var bundleOfNode: [Int32] = []

  /// - Parameters:
  ///   - threshold: The minimum similarity, in percent.
  ///   - columnCount: The number of ranks.
  init(threshold: Int, columnCount: Int) {
    self.threshold = threshold
    first = [Int32](repeating: -1, count: columnCount)
  }

  /// The number of bundles.
  var count: Int { offsets.count - 1 }

  /// Adds a bundle and returns its number. An empty bundle is never found.
  @discardableResult
  mutating func insert(_ bundle: ArraySlice<Int32>) -> Int {
    let number = Int32(count)
    values.append(contentsOf: bundle)
    offsets.append(Int32(values.count))
    for rank in bundle.prefix(
      Self.headLength(bundle.count, Similarity(shared: threshold, total: 100))
    ) {
      next.append(first[Int(rank)])
      bundleOfNode.append(number)
      first[Int(rank)] = Int32(next.count - 1)
    }
    return Int(number)
  }

  /// The bundle most similar to a set, if the similarity reaches the threshold; the earliest of equals.
  ///
  /// - Parameters:
  ///   - set: Ascending ranks.
  ///   - visits: Remembers what has been seen.
  ///   - rival: If given, only a more similar bundle counts.
  /// - Returns: The number of the bundle; nil if there is none.
  func mostSimilar(
    to set: ArraySlice<Int32>, _ visits: inout Visits, beating rival: Similarity? = nil
  ) -> Int? {
    var found = -1
    var best = rival ?? Similarity(shared: threshold, total: 100)
    scan(set, &visits, from: best) { number, similarity in
      let isBetter =
        best < similarity
        || (best == similarity && (found < 0 ? rival == nil : number < found))
      if isBetter { (found, best) = (number, similarity) }
      return best
    }
    return found < 0 ? nil : found
  }

  /// Whether the similarity of any bundle to a set reaches the threshold.
  func hasSimilar(to set: ArraySlice<Int32>, _ visits: inout Visits) -> Bool {
    var isFound = false
    scan(set, &visits, from: Similarity(shared: threshold, total: 100)) { _, _ in
      isFound = true
      return nil
    }
    return isFound
  }

  /// The bundle that fits a set best: the most similar one, unless the set lacks some of it and has nearly all of
  /// another one. Someone with two jobs has all access of their own department's job, and only most of the other
  /// job's, even if that is larger.
  func bestFitting(_ set: ArraySlice<Int32>, _ visits: inout Visits) -> Int? {
    guard let usual = mostSimilar(to: set, &visits) else { return nil }
    let shared = visits.shared(values, Int(offsets[usual]), Int(offsets[usual + 1]))
    guard !isHeld(by: shared, of: bundle(usual).count, atLeast: Self.fittingPercent) else {
      return usual
    }
    var best: (number: Int, explained: Int)?
    let least = Similarity(shared: threshold, total: 100)
    scan(set, &visits, from: least) { number, similarity in
      let candidate = bundle(number)
      if isHeld(by: similarity.shared, of: candidate.count, atLeast: Self.fittingPercent),
        2 * sharedCount(candidate, bundle(usual)) <= candidate.count,
        best.map({ ($0.explained, number) < (similarity.shared, $0.number) }) ?? true
      {
        best = (number, similarity.shared)
      }
      return least
    }
    return best?.number ?? usual
  }

  /// Visits the bundles that can reach a similarity to a set.
  ///
  /// - Parameters:
  ///   - set: Ascending ranks.
  ///   - visits: Remembers what has been seen.
  ///   - least: The similarity to reach, at least the threshold.
  ///   - visit: Called with each bundle and its similarity. Returns the similarity to reach from now on; nil ends.
  @inline(__always)
  private func scan(
    _ set: ArraySlice<Int32>, _ visits: inout Visits, from least: Similarity,
    _ visit: (_ number: Int, _ similarity: Similarity) -> Similarity?
  ) {
    visits.begin(set, bundles: count)
    var least = least
    var place = set.startIndex
    while place < set.startIndex + Self.headLength(set.count, least) {
      var node = first[Int(set[place])]
      place += 1
      while node >= 0 {
        let number = Int(bundleOfNode[Int(node)])
        node = next[Int(node)]
        visits.cost += 1
        guard visits.isFirst(number) else { continue }
        let (start, end) = (Int(offsets[number]), Int(offsets[number + 1]))
        let (fewest, lengths) = (min(end - start, set.count), end - start + set.count)
        guard fewest * least.total >= least.shared * (lengths - fewest) else { continue }
        visits.cost += end - start
        let shared = visits.shared(values, start, end)
        guard shared * least.total >= least.shared * (lengths - shared) else { continue }
        guard
          let asked = visit(number, Similarity(shared: shared, total: lengths - shared))
        else { return }
        least = asked
      }
    }
  }

  private func bundle(_ number: Int) -> ArraySlice<Int32> {
    values[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  /// The percentage of a bundle that a set must have to fit it.
  private static let fittingPercent = 90

  /// How many of the first ranks of a set decide whether it can reach a similarity to another one.
  private static func headLength(_ count: Int, _ least: Similarity) -> Int {
    let required = max(1, (least.shared * count + least.total - 1) / least.total)
    return max(0, count - required + 1)
  }
}

/// What has been seen during a look-up. One value serves any number of look-ups of one thread.
struct Visits {
  /// How many numbers were compared so far, as a measure of the work.
  var cost = 0

  private var stampOfRank: [Int32]
  private var stampOfBundle: [Int32] = []
  private var stamp: Int32 = 0

  init(columnCount: Int) { stampOfRank = [Int32](repeating: 0, count: columnCount) }

  fileprivate mutating func begin(_ set: ArraySlice<Int32>, bundles: Int) {
    stamp += 1
    while stampOfBundle.count < bundles { stampOfBundle.append(0) }
    for rank in set { stampOfRank[Int(rank)] = stamp }
  }

  fileprivate mutating func isFirst(_ bundle: Int) -> Bool {
    guard stampOfBundle[bundle] != stamp else { return false }
    stampOfBundle[bundle] = stamp
    return true
  }

  /// How many of the values are in the set.
  fileprivate func shared(_ values: [Int32], _ start: Int, _ end: Int) -> Int {
    values.withUnsafeBufferPointer { values in
      stampOfRank.withUnsafeBufferPointer { stamps in
        var shared = 0
        for place in start..<end where stamps[Int(values[place])] == stamp { shared += 1 }
        return shared
      }
    }
  }
}
