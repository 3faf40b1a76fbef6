/// The similarity of the access of some identities: the mean Jaccard similarity of all pairs.
struct Density {
  /// Up to this number of distinct sets, every pair is compared.
  var exactSets = 4000

  /// Above it, this many pairs are sampled; 200,000 give a standard error below 0.001.
  var drawnPairs = 200_000

  /// The mean similarity, from 0 to 1, of the identities with these distinct sets; 1 for one identity.
  func fraction(of group: Group, in collapse: Collapse) -> Double {
    guard group.weight > 1 else { return 1 }
    return group.sets.count <= exactSets
      ? exact(group, in: collapse) : drawn(group, in: collapse)
  }

  /// Identities with equal sets have a similarity of 1, and each pair of distinct sets is compared once.
  private func exact(_ group: Group, in collapse: Collapse) -> Double {
    var sum = 0.0
    for (place, set) in group.sets.enumerated() {
      let weight = collapse.weight(of: set)
      sum += Double(weight * (weight - 1) / 2)
      for other in group.sets[(place + 1)...] {
        let similarity = Similarity(collapse.sets[set], collapse.sets[other])
        sum += similarity.fraction * Double(weight * collapse.weight(of: other))
      }
    }
    return sum / Double(group.weight * (group.weight - 1) / 2)
  }

  /// The seed is fixed: the same identities always have the same density.
  private func drawn(_ group: Group, in collapse: Collapse) -> Double {
    let setOfMember = group.sets.flatMap { set in
      repeatElement(set, count: collapse.weight(of: set))
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
