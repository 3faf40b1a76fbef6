/// Mines access other than common access, and keeps what other limits can reuse.
struct SpecializedMining: Sendable {
  let assignments: Assignments
  let scope: [Int]
  let commonAccess: [Int]

  private var basis: MiningBasis?
  private var trials: [Int: ThresholdTrial] = [:]
  private var drafts: [Limits: [RoleDraft]] = [:]
  private var prescribed: [Int: Int] = [:]
  private var isSearchCut: [Int: Bool] = [:]
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
    let isCrossFunctional: Bool
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
    let prescribed = try prescribedThreshold(parameters, basis, progress)
    try progress(.pruneThresholdObtained(prescribed: prescribed))
    let threshold = min(max(parameters.pruneThreshold ?? prescribed, 0), 100)
    let limits = Limits(
      threshold: threshold, floor: SecondPass.floor(for: parameters.minimumIdentities))
    let (all, scope) = (try drafts(limits, basis, progress), scope)
    let (drafts, unplaced) = try Effort.supervised(by: { _ in try progress(.working) }) {
      _ throws(Stopped) in
      let drafts = RoleSelection(basis: basis, gate: gate).roles(of: all)
      return (drafts, Unplaced(basis: basis, roles: drafts).identities(of: scope))
    }
    defer { forget(keeping: limits) }
    return MiningResult(
      identityCount: scope.count, prescribedPruneThreshold: prescribed,
      pruneThreshold: parameters.pruneThreshold ?? prescribed, commonAccess: commonAccess,
      roles: try roles(drafts, parameters.existingRoles, basis, progress),
      unplaced: unplaced,
      isBounded: trials[threshold]?.grouping.isCut == true
        || parameters.pruneThreshold == nil && isSearchCut[limits.floor] == true)
  }

  /// Drops what was computed for other limits once there is too much of it; those limits would be mined again.
  private mutating func forget(keeping limits: Limits) {
    guard drafts.count > Self.mostKept else { return }
    drafts = drafts.filter { $0.key == limits }
    trials = trials.filter { $0.key == limits.threshold }
    finished = [:]
  }

  /// For how many limits drafts are kept: those of a search, and about as many that an analyst tries.
  private static let mostKept = 24

  private mutating func basis(_ progress: (MiningProgress) throws -> Void) rethrows -> MiningBasis {
    if let basis { return basis }
    let (assignments, scope, commonAccess) = (assignments, scope, commonAccess)
    let new = try Effort.supervised(by: { _ in try progress(.working) }) {
      effort throws(Stopped) in
      try MiningBasis(assignments, scope: scope, without: commonAccess, effort)
    }
    basis = new
    return new
  }

  private mutating func drafts(
    _ limits: Limits, _ basis: MiningBasis, _ progress: (MiningProgress) throws -> Void
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
        .drafts(from: trial, threshold: limits.threshold, effort)
      return (trial, drafts)
    }
    trials[limits.threshold] = trial
    drafts[limits] = new
    return new
  }

  private mutating func prescribedThreshold(
    _ parameters: MiningParameters, _ basis: MiningBasis,
    _ progress: (MiningProgress) throws -> Void
  ) rethrows -> Int {
    if let known = parameters.prescribedPruneThreshold { return known }
    if parameters.defersPrescribedThreshold, let given = parameters.pruneThreshold { return given }
    return try prescribedThreshold(
      minimumIdentities: parameters.minimumIdentities, basis, progress)
  }

  /// Finds the prescribed threshold, if it is not known.
  mutating func prescribedThreshold(
    minimumIdentities: Int, _ progress: (MiningProgress) throws -> Void
  ) rethrows -> Int {
    try prescribedThreshold(
      minimumIdentities: minimumIdentities, try basis(progress), progress)
  }

  private mutating func prescribedThreshold(
    minimumIdentities: Int, _ basis: MiningBasis,
    _ progress: (MiningProgress) throws -> Void
  ) rethrows -> Int {
    let floor = SecondPass.floor(for: minimumIdentities)
    if let known = prescribed[floor] { return known }
    let steps = ThresholdSearch.steps(for: basis)
    try progress(.weighingThresholds(step: 1, steps: steps))
    let known = trials
    let (threshold, search) = try Effort.supervised(by: { step in
      try progress(.weighingThresholds(step: min(step + 1, steps), steps: steps))
    }) { effort throws(Stopped) in
      var search = ThresholdSearch(basis: basis, floor: floor, trials: known)
      let threshold = try search.run(effort)
      return (threshold, search)
    }
    trials = search.trials
    for (threshold, found) in search.drafts {
      drafts[Limits(threshold: threshold, floor: floor)] = found
    }
    prescribed[floor] = threshold
    isSearchCut[floor] = search.isCut
    return threshold
  }

  /// The roles with their figures; figures known from earlier limits are reused.
  private mutating func roles(
    _ drafts: [RoleDraft], _ existingRoles: [Set<String>], _ basis: MiningBasis,
    _ progress: (MiningProgress) throws -> Void
  ) rethrows -> [MinedRole] {
    try progress(.potentialRoles(ready: 0, total: drafts.count))
    let keys = drafts.map {
      RoleKey(
        sets: $0.group.sets, core: $0.group.bundle, isCrossFunctional: $0.isCrossFunctional)
    }
    let missing = keys.indices.filter { finished[keys[$0]] == nil }
    let assignments = assignments
    let freshness = Freshness(existingRoles: existingRoles, in: assignments)
    let (new, juniors) = try Effort.supervised(by: { _ in try progress(.working) }) {
      effort throws(Stopped) in
      let roles = try effort.map(missing.count) { place throws(Stopped) in
        try effort.check()
        return MinedRole(drafts[missing[place]], basis, assignments, freshness)
      }
      return (roles, Containment.juniors(of: drafts, columnCount: basis.collapse.columnCount))
    }
    for (place, role) in zip(missing, new) { finished[keys[place]] = role }
    var roles = keys.compactMap { finished[$0] }
    for place in roles.indices { roles[place].juniors = juniors[place] }
    try progress(.potentialRoles(ready: roles.count, total: roles.count))
    return roles
  }
}
