/// A grouping at one threshold with what the prescribed threshold depends on.
struct ThresholdTrial: Sendable {
  let grouping: Grouping

  /// Whether each group is beyond chance.
  private let isBeyondChance: [Bool]

  init(_ basis: Basis, threshold: Int, _ effort: Effort) throws(Stopped) {
    grouping = try Grouping(basis.collapse, threshold: threshold, effort)
    var beyond: [Bool] = []
    // No role has less than two members, and the groups are in order of weight.
    for group in grouping.groups.prefix(while: { $0.weight > 1 }) {
      try effort.check()
      beyond.append(
        group.bundle.count >= Gate.leastCore
          && basis.chance.isBeyondChance(group, in: basis.collapse))
    }
    isBeyondChance = beyond
  }

  /// By how much the roles that a gate admits make the description of the access shorter.
  func saved(_ gate: Gate) -> Int {
    zip(grouping.groups, isBeyondChance).reduce(0) { saved, trial in
      trial.1 && gate.admits(trial.0) ? saved + trial.0.saved : saved
    }
  }
}

extension Group {
  /// By how much the group as a role makes the description of the access shorter; negative if longer.
  var saved: Int {
    let claimed = weight * bundle.count
    return explained - (1 + weight + bundle.count) - (claimed - explained)
  }
}
