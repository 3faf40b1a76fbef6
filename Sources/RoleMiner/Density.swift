/// The similarity of the access of some identities: the mean Jaccard similarity of all pairs.
///
/// Jaccard similarity is public knowledge; its mean as the density is ours. The cloud's formula is not public.
struct Density: Sendable {
  /// Up to this number of distinct sets, every pair is compared.
  var exactSets = 700

  /// How many pairs are sampled above that; 60,000 give a standard error below 0.001.
  var drawnPairs = 60_000

  /// The mean similarity, from 0 to 1, of the identities with these distinct sets; 1 for one identity.
  func fraction(of sets: [Int32], in collapse: Collapse) -> Double {
    let weight = sets.reduce(0) { $0 + collapse.weight(of: Int($1)) }
    guard weight > 1 else { return 1 }
    return sets.count <= exactSets
      ? exact(sets, weight, in: collapse) : drawn(sets, in: collapse)
  }

  /// Identities with equal sets have a similarity of 1, and each pair of distinct sets is compared once.
  private func exact(_ sets: [Int32], _ weight: Int, in collapse: Collapse) -> Double {
    var marked = [Bool](repeating: false, count: collapse.columnCount)
    var sum = 0.0
    for (place, set) in sets.enumerated() {
      let (own, rows) = (collapse.sets[Int(set)], collapse.weight(of: Int(set)))
      sum += Double(rows * (rows - 1) / 2)
      for rank in own { marked[Int(rank)] = true }
      for other in sets[(place + 1)...] {
        let others = collapse.sets[Int(other)]
        var shared = 0
        for rank in others where marked[Int(rank)] { shared += 1 }
        let similarity = Similarity(shared: shared, total: own.count + others.count - shared)
        sum += similarity.fraction * Double(rows * collapse.weight(of: Int(other)))
      }
      for rank in own { marked[Int(rank)] = false }
    }
    return sum / Double(weight * (weight - 1) / 2)
  }

  /// The seed is fixed: the same identities always have the same density.
  private func drawn(_ sets: [Int32], in collapse: Collapse) -> Double {
    let setOfMember = sets.flatMap { set in
      repeatElement(Int(set), count: collapse.weight(of: Int(set)))
    }
    var random = SplitMix64(seed: 0)
    var sum = 0.0
    for _ in 0..<drawnPairs {
      let first = random.below(setOfMember.count)
      let second = (first + 1 + random.below(setOfMember.count - 1)) % setOfMember.count
      let (left, right) = (setOfMember[first], setOfMember[second])
      sum += left == right ? 1 : Similarity(collapse.sets[left], collapse.sets[right]).fraction
    }
    return sum / Double(drawnPairs)
  }
}

/// A fraction as a whole percentage, halves rounded up.
func percent(_ fraction: Double) -> Int { Int((100 * fraction).rounded(.toNearestOrAwayFromZero)) }
