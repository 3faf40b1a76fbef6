/// Mines the access that remains without common access.
struct SpecializedMining {
  let assignments: Assignments
  let scope: [Int]
  let parameters: MiningParameters

  func run(_ progress: (MiningProgress) throws -> Void) rethrows -> MiningResult {
    let commonAccess = assignments.commonAccess(confirmed: parameters.commonAccess)
    let collapse = Collapse(assignments, scope: scope, without: commonAccess)
    let gate = Gate(minimumIdentities: parameters.minimumIdentities)
    let (prescribed, grouping) = try grouping(of: collapse, gate: gate, progress)
    return MiningResult(
      identityCount: scope.count, prescribedPruneThreshold: prescribed,
      pruneThreshold: parameters.pruneThreshold ?? prescribed,
      commonAccess: commonAccess,
      roles: try roles(of: grouping, in: collapse, gate: gate, progress))
  }

  /// The prescribed threshold, and the grouping at the requested one.
  private func grouping(
    of collapse: Collapse, gate: Gate, _ progress: (MiningProgress) throws -> Void
  ) rethrows -> (prescribed: Int, grouping: Grouping) {
    if let known = parameters.prescribedPruneThreshold {
      try progress(.pruneThresholdObtained(prescribed: known))
      return (known, Grouping(collapse, threshold: parameters.pruneThreshold ?? known))
    }
    let found = try PrescribedThreshold(collapse: collapse, gate: gate).find(progress)
    try progress(.pruneThresholdObtained(prescribed: found.threshold))
    let wanted = parameters.pruneThreshold ?? found.threshold
    return (
      found.threshold,
      wanted == found.threshold ? found.grouping : Grouping(collapse, threshold: wanted)
    )
  }

  private func roles(
    of grouping: Grouping, in collapse: Collapse, gate: Gate,
    _ progress: (MiningProgress) throws -> Void
  ) rethrows -> [MinedRole] {
    var counter = BundleCounter(collapse)
    let reported = grouping.groups.compactMap { group -> (Group, Bundle)? in
      let bundle = counter.bundle(of: group)
      return gate.admits(weight: group.weight, coreCount: bundle.count) ? (group, bundle) : nil
    }
    let freshness = Freshness(existingRoles: parameters.existingRoles, in: assignments)
    var roles: [MinedRole] = []
    for (group, bundle) in reported {
      try progress(.potentialRoles(ready: roles.count, total: reported.count))
      roles.append(role(group, bundle, collapse, freshness))
    }
    try progress(.potentialRoles(ready: roles.count, total: reported.count))
    return roles.largestFirst()
  }

  private func role(
    _ group: Group, _ bundle: Bundle, _ collapse: Collapse, _ freshness: Freshness
  ) -> MinedRole {
    let members = group.sets.flatMap { collapse.members[$0].map(Int.init) }.sorted()
    let core = bundle.map { Int(collapse.entitlements[Int($0)]) }.sorted()
    return MinedRole(
      members: members, entitlements: assignments.entitlements(heldBy: members), core: core,
      density: percent(Density().fraction(of: group, in: collapse)),
      freshness: freshness.percentage(ofCore: core))
  }
}
