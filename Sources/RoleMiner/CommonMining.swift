/// Mines common access: what nearly all identities of the scope hold.
///
/// Entitlements above the threshold are grouped if nearly the same identities hold them, which usually
/// gives one group; the members of its role are the identities that hold most of it.
struct CommonMining {
  /// The default popularity in the scope, in percent, that makes access common.
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
    let groups = groupedByHolders(popularInScope(atLeast: threshold)).filter { $0.count > 1 }
    let collapse = Collapse(assignments, scope: scope, without: [])
    let freshness = Freshness(existingRoles: parameters.existingRoles, in: assignments)
    var roles: [MinedRole] = []
    for (ready, group) in groups.enumerated() {
      try progress(.potentialRoles(ready: ready, total: groups.count))
      guard let role = role(group, collapse, freshness) else { continue }
      roles.append(role)
    }
    try progress(.potentialRoles(ready: roles.count, total: roles.count))
    return MiningResult(
      identityCount: scope.count, prescribedPruneThreshold: Self.prescribed,
      pruneThreshold: threshold,
      commonAccess: assignments.commonAccess(confirmed: parameters.commonAccess),
      roles: roles.largestFirst())
  }

  /// The popular entitlements with their holders in the scope, most popular first.
  private func popularInScope(atLeast threshold: Int) -> [(entitlement: Int, holders: [Int32])] {
    let inScope = Set(scope.map(Int32.init))
    return (0..<assignments.entitlementCount)
      .map { (entitlement: $0, holders: assignments.holders(of: $0).filter(inScope.contains)) }
      .filter {
        !$0.holders.isEmpty && isHeld(by: $0.holders.count, of: scope.count, atLeast: threshold)
      }
      .sorted { ($1.holders.count, $0.entitlement) < ($0.holders.count, $1.entitlement) }
  }

  /// An entitlement joins the first group in which it is similar to all others, else it starts one.
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

  private func role(_ core: [Int], _ collapse: Collapse, _ freshness: Freshness) -> MinedRole? {
    let wanted = core.map(Int32.init)
    let members = scope.filter { holdsMost(of: wanted, identity: $0) }
    guard members.count >= max(1, parameters.minimumIdentities) else { return nil }
    let inRole = Set(core)
    return MinedRole(
      members: members,
      entitlements: assignments.entitlements(heldBy: members)
        .filter { inRole.contains($0.entitlement) },
      core: core,
      density: percent(Density().fraction(of: collapse.group(of: members), in: collapse)),
      freshness: freshness.percentage(ofCore: core))
  }

  private func holdsMost(of core: [Int32], identity: Int) -> Bool {
    let held = sharedCount(core[...], assignments.entitlements(of: identity))
    return isHeld(by: held, of: core.count, atLeast: corePercent)
  }
}

extension Collapse {
  /// The distinct sets of these identities, who must hold whole sets together or not at all.
  func group(of identities: [Int]) -> Group {
    let wanted = Set(identities.map(Int32.init))
    var group = Group()
    for set in 0..<count where wanted.contains(members[set].first ?? -1) {
      group.add(set, weight: weight(of: set))
    }
    return group
  }
}
