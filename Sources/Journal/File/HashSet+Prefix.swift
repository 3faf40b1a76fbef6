extension HashSet {
  /// The least overlap with which similar sets are found through their prefixes.
  static let indexedOverlap = 0.8

  /// The first hashes. A set that overlaps by `indexedOverlap` or more has at least one of them among its own first
  /// hashes.
  ///
  /// Sets with an overlap (Jaccard) of t share at least ⌈t·n⌉ of the n elements of each; so each misses at
  /// most n - ⌈t·n⌉ of them, and the smallest shared element is among the first n - ⌈t·n⌉ + 1 of both. The
  /// order only has to be the same for all sets, as ascending order is.
  var prefix: ArraySlice<UInt32> { prefix(forOverlap: Self.indexedOverlap) }

  func prefix(forOverlap overlap: Double) -> ArraySlice<UInt32> {
    hashes.isEmpty ? [] : hashes.prefix(hashes.count - sizes(forOverlap: overlap).lowerBound + 1)
  }

  /// The sizes that a set with this overlap can have.
  func sizes(forOverlap overlap: Double) -> ClosedRange<Int> {
    // Multiplication may end up a hair above a whole number, and the bound must not be too narrow.
    let count = Double(hashes.count)
    let least = max(1, Int((count * overlap - 1e-6).rounded(.up)))
    let greatest = (count / overlap + 1e-6).rounded(.down)
    return least...max(least, Int(min(greatest, Double(Int32.max))))
  }
}
