/// Mines common access: what nearly all identities of the scope hold, or nearly all of a department or a location hold.
///
/// Entitlements above the threshold are grouped if nearly the same identities hold them, which usually
/// gives one group; the members of its role are the identities that hold most of it. What is not common to
/// everybody may be common to the identities with a value of an attribute; see `AttributeLayers`.
struct CommonMining: Sendable {
  /// The default popularity, in percent, that makes access common. It is ours.
  static let prescribed = 80

  /// The minimum similarity, in percent, of the holders of any two entitlements of a role. Two birthright
  /// entitlements with 95 % holders each, missing at random, have a similarity of 90 %.
  static let holderSimilarity = 80

  let assignments: Assignments
  let scope: [Int]
  let parameters: MiningParameters

  func run(_ progress: (MiningProgress) throws -> Void) rethrows -> MiningResult {
    try progress(.pruneThresholdObtained(prescribed: Self.prescribed))
    let threshold = parameters.pruneThreshold ?? Self.prescribed
    let roles = try Effort.supervised(by: { _ in try progress(.working) }) {
      effort throws(Stopped) in try mined(threshold, effort)
    }
    try progress(.potentialRoles(ready: roles.count, total: roles.count))
    return MiningResult(
      identityCount: scope.count, prescribedPruneThreshold: Self.prescribed,
      pruneThreshold: threshold,
      commonAccess: assignments.commonAccess(confirmed: parameters.commonAccess),
      roles: roles.largestFirst(), unplaced: [], isBounded: false)
  }

  private func mined(_ threshold: Int, _ effort: Effort) throws(Stopped) -> [MinedRole] {
    let popular = popularInScope(atLeast: threshold)
    let common = groupedByHolders(popular).map {
      CommonCore(entitlements: $0, layer: .everybody, people: scope)
    }
    let layers = AttributeLayers(
      assignments: assignments, scope: scope, threshold: threshold,
      minimum: parameters.minimumIdentities)
    let special = try layers.cores(
      of: parameters.attributes, beyond: Set(popular.map(\.entitlement)), effort)
    let freshness = Freshness(existingRoles: parameters.existingRoles, in: assignments)
    var roles: [MinedRole] = []
    for core in common + special where core.entitlements.count > 1 {
      try effort.check()
      if let role = try role(core, freshness, effort) { roles.append(role) }
    }
    return roles
  }

  /// The popular entitlements with their holders in the scope, most popular first.
  private func popularInScope(atLeast threshold: Int) -> [(entitlement: Int, holders: [Int32])] {
    var isInScope = [Bool](repeating: false, count: assignments.identityCount)
    for identity in scope { isInScope[identity] = true }
    return (0..<assignments.entitlementCount)
      .map { (entitlement: $0, holders: assignments.holders(of: $0).filter { isInScope[Int($0)] }) }
      .filter {
        !$0.holders.isEmpty && isHeld(by: $0.holders.count, of: scope.count, atLeast: threshold)
      }
      .sorted { ($1.holders.count, $0.entitlement) < ($0.holders.count, $1.entitlement) }
  }

  /// An entitlement joins the first group in which it is similar to all others, or else starts one.
  private func groupedByHolders(
    _ popular: [(entitlement: Int, holders: [Int32])]
  ) -> [[Int]] {
    var groups: [[(entitlement: Int, holders: [Int32])]] = []
    for candidate in popular {
      let fitting = groups.firstIndex { group in
        group.allSatisfy {
          Similarity($0.holders[...], candidate.holders[...]).isAtLeast(Self.holderSimilarity)
        }
      }
      if let fitting { groups[fitting].append(candidate) } else { groups.append([candidate]) }
    }
    return groups.map { $0.map(\.entitlement).sorted() }
  }

  private func role(
    _ core: CommonCore, _ freshness: Freshness, _ effort: Effort
  ) throws(Stopped) -> MinedRole? {
    let wanted = core.entitlements.map(Int32.init)
    let members = core.people.filter {
      isHeld(by: held(wanted, by: $0), of: wanted.count, atLeast: corePercent)
    }
    guard members.count >= max(1, parameters.minimumIdentities) else { return nil }
    let inRole = Set(core.entitlements)
    let collapse = try MiningBasis(assignments, scope: members, without: [], effort).collapse
    return MinedRole(
      members: members,
      entitlements: assignments.entitlements(heldBy: members)
        .filter { inRole.contains($0.entitlement) },
      core: core.entitlements,
      density: percent(
        Density().fraction(of: (0..<collapse.count).map(Int32.init), in: collapse)),
      freshness: freshness.percentage(ofCore: core.entitlements), support: nil,
      isCrossFunctional: false, layer: core.layer)
  }

  private func held(_ core: [Int32], by identity: Int) -> Int {
    sharedCount(core[...], assignments.entitlements(of: identity))
  }
}
