/// Mines the access that remains without common access, and keeps what other limits can use again.
struct SpecializedMining: Sendable {
  let assignments: Assignments
  let scope: [Int]
  let commonAccess: [Int]

  private var basis: Basis?
  private var trials: [Int: ThresholdTrial] = [:]
  private var drafts: [Limits: [RoleDraft]] = [:]
  private var finished: [RoleKey: MinedRole] = [:]

  /// What drafts depend on.
  private struct Limits: Hashable {
    let threshold: Int
    let floor: Int
  }

  /// What a finished role depends on.
  private struct RoleKey: Hashable {
    let sets: [Int32]
    let core: Bundle
  }

  init(assignments: Assignments, scope: [Int], parameters: MiningParameters) {
    self.assignments = assignments
    self.scope = scope
    commonAccess = assignments.commonAccess(confirmed: parameters.commonAccess)
  }

  mutating func result(
    _ parameters: MiningParameters, _ progress: (MiningProgress) throws -> Void
  ) rethrows -> MiningResult {
    let basis = try basis(progress)
    let gate = Gate(minimumIdentities: parameters.minimumIdentities)
    let prescribed = try prescribedThreshold(parameters, gate, basis, progress)
    try progress(.pruneThresholdObtained(prescribed: prescribed))
    let threshold = min(max(parameters.pruneThreshold ?? prescribed, 0), 100)
    let limits = Limits(
      threshold: threshold, floor: SecondPass.floor(for: parameters.minimumIdentities))
    let drafts = RoleSelection(basis: basis, gate: gate)
      .roles(of: try drafts(limits, basis, progress))
    return MiningResult(
      identityCount: scope.count, prescribedPruneThreshold: prescribed,
      pruneThreshold: parameters.pruneThreshold ?? prescribed, commonAccess: commonAccess,
      roles: try roles(drafts, parameters.existingRoles, basis, progress),
      unplaced: Unplaced(basis: basis, roles: drafts).identities(of: scope),
      isBounded: isBounded(threshold, parameters))
  }

  /// Whether a grouping that the result rests on was cut.
  private func isBounded(_ threshold: Int, _ parameters: MiningParameters) -> Bool {
    if let trial = trials[threshold], trial.grouping.isCut { return true }
    return parameters.pruneThreshold == nil && trials.values.contains(where: \.grouping.isCut)
  }

  private mutating func basis(_ progress: (MiningProgress) throws -> Void) rethrows -> Basis {
    if let basis { return basis }
    let (assignments, scope, commonAccess) = (assignments, scope, commonAccess)
    let new = try Effort.supervised(by: { _ in try progress(.working) }) {
      effort throws(Stopped) in
      try Basis(assignments, scope: scope, without: commonAccess, effort)
    }
    basis = new
    return new
  }

  private mutating func drafts(
    _ limits: Limits, _ basis: Basis, _ progress: (MiningProgress) throws -> Void
  ) rethrows -> [RoleDraft] {
    if let known = drafts[limits] { return known }
    let known = trials[limits.threshold]
    let (trial, new) = try Effort.supervised(by: { _ in try progress(.working) }) {
      effort throws(Stopped) in
      let trial: ThresholdTrial
      if let known {
        trial = known
      } else {
        trial = try ThresholdTrial(basis, threshold: limits.threshold, effort)
      }
      let drafts = try SecondPass(basis: basis, floor: limits.floor)
        .drafts(from: trial.grouping.groups, threshold: limits.threshold, effort)
      return (trial, drafts)
    }
    trials[limits.threshold] = trial
    drafts[limits] = new
    return new
  }

  private mutating func prescribedThreshold(
    _ parameters: MiningParameters, _ gate: Gate, _ basis: Basis,
    _ progress: (MiningProgress) throws -> Void
  ) rethrows -> Int {
    if let known = parameters.prescribedPruneThreshold { return known }
    let grid = PrescribedThreshold.grid(for: basis.collapse)
    try progress(.weighingThresholds(step: 1, steps: grid.count))
    let missing = grid.filter { trials[$0] == nil }
    let new = try Effort.supervised(by: { steps in
      try progress(.weighingThresholds(step: min(steps + 1, grid.count), steps: grid.count))
    }) { effort throws(Stopped) in
      try effort.map(missing.count) { place throws(Stopped) in
        let trial = try ThresholdTrial(basis, threshold: missing[place], effort)
        effort.finishStep()
        return trial
      }
    }
    for (threshold, trial) in zip(missing, new) { trials[threshold] = trial }
    return PrescribedThreshold.choice(
      grid.map { (threshold: $0, saved: trials[$0]?.saved(gate) ?? 0) },
      unmined: basis.collapse.pairCount)
  }

  /// The figures of the roles; those known from earlier limits are taken over.
  private mutating func roles(
    _ drafts: [RoleDraft], _ existingRoles: [Set<String>], _ basis: Basis,
    _ progress: (MiningProgress) throws -> Void
  ) rethrows -> [MinedRole] {
    try progress(.potentialRoles(ready: 0, total: drafts.count))
    let keys = drafts.map { RoleKey(sets: $0.group.sets, core: $0.group.bundle) }
    let missing = keys.indices.filter { finished[keys[$0]] == nil }
    let assignments = assignments
    let freshness = Freshness(existingRoles: existingRoles, in: assignments)
    let new = try Effort.supervised(by: { _ in try progress(.working) }) {
      effort throws(Stopped) in
      try effort.map(missing.count) { place throws(Stopped) in
        try effort.check()
        return MinedRole(drafts[missing[place]], basis, assignments, freshness)
      }
    }
    for (place, role) in zip(missing, new) { finished[keys[place]] = role }
    var roles = keys.compactMap { finished[$0] }
    let juniors = Containment.juniors(of: drafts, columnCount: basis.collapse.columnCount)
    for place in roles.indices { roles[place].juniors = juniors[place] }
    try progress(.potentialRoles(ready: roles.count, total: roles.count))
    return roles
  }
}
