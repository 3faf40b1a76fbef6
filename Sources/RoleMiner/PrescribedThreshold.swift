/// Finds the prune threshold that suits a scope: the one whose reported groups explain most of the
/// access (coverage) while their members stay alike (mean density). The product of both is weighed for
/// each threshold of a grid. Public sources do not tell how the cloud chooses; this is computed locally.
struct PrescribedThreshold {
  /// Taken when no threshold gives a group.
  static let fallback = 50

  /// From loose to tight, in percent.
  static let grid = Array(stride(from: 10, through: 95, by: 5))

  let collapse: Collapse
  let gate: Gate

  /// The grouping with the greatest product, ties to the tighter one, and its threshold.
  func find(_ progress: (MiningProgress) throws -> Void) rethrows -> (Int, Grouping) {
    var best: (threshold: Int, score: Double, grouping: Grouping)?
    for (step, threshold) in Self.grid.enumerated() {
      try progress(.weighingThresholds(step: step + 1, steps: Self.grid.count))
      let grouping = Grouping(collapse, threshold: threshold)
      let score = score(of: grouping)
      if score > 0, score >= best?.score ?? 0 { best = (threshold, score, grouping) }
    }
    guard let best else { return (Self.fallback, Grouping(collapse, threshold: Self.fallback)) }
    return (best.threshold, best.grouping)
  }

  private func score(of grouping: Grouping) -> Double {
    var counter = BundleCounter(collapse)
    // A rough density is enough to weigh with, and a loose threshold has groups of thousands.
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
  /// How many pairs of identity and entitlement the scope holds, common access left out.
  var pairCount: Int {
    (0..<count).reduce(0) { $0 + weight(of: $1) * sets.length(of: $1) }
  }
}
