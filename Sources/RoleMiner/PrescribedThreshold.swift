/// Finds the prune threshold that suits a scope: the reported groups explain most of the access (coverage)
/// and their members are similar (mean density).
///
/// The product of both is computed for a grid of thresholds. Near its peak it is almost flat, while a
/// looser threshold places more identities; so the loosest of all thresholds within 1 % of the peak is
/// chosen. The cloud's rule is not public; this one is computed locally.
struct PrescribedThreshold {
  /// The result if no threshold yields a group.
  static let fallback = 50

  /// Above this number of distinct sets the grid is half as fine, because a grouping takes seconds.
  static let coarseAbove = 20_000

  /// The share of the maximum product that counts as maximal.
  static let goodEnough = 0.99

  let collapse: Collapse
  let gate: Gate

  /// From loose to tight, in percent.
  var grid: [Int] {
    Array(stride(from: 10, through: 95, by: collapse.count > Self.coarseAbove ? 10 : 5))
  }

  /// The prescribed threshold in percent, and the grouping that it gives.
  func find(
    _ progress: (MiningProgress) throws -> Void
  ) rethrows -> (threshold: Int, grouping: Grouping) {
    let grid = grid
    var trials: [(threshold: Int, grouping: Grouping, score: Double)] = []
    for (step, threshold) in grid.enumerated() {
      try progress(.weighingThresholds(step: step + 1, steps: grid.count))
      let grouping = Grouping(collapse, threshold: threshold)
      trials.append((threshold, grouping, score(of: grouping)))
    }
    let greatest = trials.map(\.score).max() ?? 0
    guard greatest > 0,
      let found = trials.first(where: { $0.score >= Self.goodEnough * greatest })
    else { return (Self.fallback, Grouping(collapse, threshold: Self.fallback)) }
    return (found.threshold, found.grouping)
  }

  private func score(of grouping: Grouping) -> Double {
    var counter = BundleCounter(collapse)
    // A rough density suffices here, and a loose threshold has groups of thousands.
    let density = Density(exactSets: 32, drawnPairs: 500)
    var explained = 0
    var densities: [Double] = []
    for group in grouping.groups {
      let (core, pairs) = counter.heldBundle(of: group)
      guard gate.admits(weight: group.weight, coreCount: core.count) else { continue }
      explained += pairs
      densities.append(density.fraction(of: group, in: collapse))
    }
    guard !densities.isEmpty else { return 0 }
    let coverage = Double(explained) / Double(collapse.pairCount)
    return coverage * densities.reduce(0, +) / Double(densities.count)
  }
}

extension Collapse {
  /// The number of pairs of identity and entitlement in the scope, without common access.
  var pairCount: Int {
    (0..<count).reduce(0) { $0 + weight(of: $1) * sets.length(of: $1) }
  }
}
