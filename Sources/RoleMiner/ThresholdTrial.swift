/// A grouping at one threshold, with the figures that the prescribed threshold depends on.
struct ThresholdTrial: Sendable {
  let grouping: Grouping

  /// The support of each group.
  let supports: [Double]

  init(_ basis: MiningBasis, threshold: Int, _ effort: Effort) throws(Stopped) {
    let grouping = try Grouping(basis.collapse, threshold: threshold, effort)
    var supports: [Double] = []
    for group in grouping.groups {
      try effort.check()
      let isCandidate = group.bundle.count >= Gate.leastCore
      supports.append(isCandidate ? basis.chance.support(of: group, in: basis.collapse) : 0)
    }
    self.grouping = grouping
    self.supports = supports
  }

  /// The groups that a gate admits and that chance does not explain.
  func roles(_ gate: Gate) -> [Group] {
    let candidates = grouping.groups.indices.filter { gate.admits(grouping.groups[$0]) }
    let limit = ChanceTest.limit(for: candidates.map { supports[$0] })
    return candidates.filter { supports[$0] >= limit }.map { grouping.groups[$0] }
  }

  /// How much the roles that a gate admits shorten the description of the access.
  func saved(_ gate: Gate) -> Int { roles(gate).reduce(0) { $0 + $1.saved } }
}

extension Group {
  /// How much the group as a role shortens the description of the access; negative if it lengthens it.
  var saved: Int {
    let claimed = weight * bundle.count
    return explained - (1 + weight + bundle.count) - (claimed - explained)
  }
}
