/// Looks for roles in the access that the cores of the first pass leave unexplained.
///
/// People share such access for two reasons. If most of them are in one role, they are a part of it with more access:
/// a senior role, which is split off and contains the junior one. If they come from many roles, they have a second
/// role beside their own: another whole job, or a cross-functional role.
struct SecondPass: Sendable {
  let basis: MiningBasis

  /// The least number of people.
  let floor: Int

  /// A cross-functional role has at least this many entitlements; chance alone gives too many smaller ones.
  static let leastCore = 3

  /// The percentage of people in one role that makes them a part of it, whatever its size.
  private static let surePercent = 80

  /// The percentage of people in one role that makes them a part of it if that is twice the share its size suggests.
  private static let likelyPercent = 70

  private static let mostSplits = 4

  /// The least number of people in drafts for a session's minimum. These drafts serve all greater minimums, too, so
  /// that another minimum needs no mining.
  static func floor(for minimumIdentities: Int) -> Int { minimumIdentities < 10 ? 2 : 10 }

  /// The roles of both passes, senior ones after the roles they were split off from.
  ///
  /// - Parameters:
  ///   - trial: The first pass.
  ///   - threshold: The minimum similarity to a bundle, in percent.
  ///   - effort: Asked whether to go on.
  /// - Returns: Drafts with their support.
  /// - Throws: `Stopped`.
  func drafts(
    from trial: ThresholdTrial, threshold: Int, _ effort: Effort
  ) throws(Stopped) -> [RoleDraft] {
    let (collapse, chance) = (basis.collapse, basis.chance)
    var cores = trial.roles(Gate(minimumIdentities: floor)).map { RoleDraft(group: $0) }
    var parts = SparseRows()
    for core in cores { parts.append(core.group.sets) }
    var shared: [Group] = []
    for round in 0...Self.mostSplits {
      let settled = try Grouping.settled(parts, collapse, threshold: threshold, effort)
      for place in cores.indices { cores[place].group = settled[place] }
      shared = try Leftovers(of: collapse, roles: settled).shared(by: floor, effort)
      guard round < Self.mostSplits, let split = split(&cores, shared) else { break }
      parts = split
    }
    findOrigins(of: &cores, threshold: threshold)
    let crossFunctional = shared.filter(isWorthwhile)
      .map { RoleDraft(group: $0, isCrossFunctional: true) }
    var drafts = cores + crossFunctional
    let supports = try effort.map(drafts.count) { [drafts] place throws(Stopped) in
      try effort.check()
      return chance.support(of: drafts[place].group, in: collapse)
    }
    for place in drafts.indices { drafts[place].support = supports[place] }
    return drafts
  }

  /// Finds the junior roles of the roles that were not split off from another.
  private func findOrigins(of cores: inout [RoleDraft], threshold: Int) {
    let juniors = Containment.juniors(of: cores, columnCount: basis.collapse.columnCount)
    for place in cores.indices where cores[place].origin == nil {
      let bundle = cores[place].group.bundle
      let similar = juniors[place].map { junior in
        (junior, Similarity(bundle[...], cores[junior].group.bundle[...]))
      }.filter { $0.1.isAtLeast(threshold) }
      cores[place].origin = similar.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
    }
  }

  /// Whether a cross-functional role makes the description of the access shorter, even if it lists everything its
  /// people have in common.
  private func isWorthwhile(_ role: Group) -> Bool {
    guard role.bundle.count >= Self.leastCore else { return false }
    var counter = BundleCounter(basis.collapse)
    let listed = counter.group(role.sets[...]).bundle.count
    return role.saved + role.bundle.count - listed > 0
  }

  /// Splits off senior roles, and returns the sets of each role; nil if there are no senior roles.
  private func split(_ cores: inout [RoleDraft], _ shared: [Group]) -> SparseRows? {
    let earlier = cores.count
    var roleOfSet = [Int32](repeating: -1, count: basis.collapse.count)
    for (number, core) in cores.enumerated() {
      for set in core.group.sets { roleOfSet[Int(set)] = Int32(number) }
    }
    for part in shared.sorted(by: { $1.explained < $0.explained }) {
      guard let role = role(with: part, roleOfSet, cores) else { continue }
      // The new role lists the core once more, and has as many members to list.
      guard part.explained > 2 * (cores[role].group.bundle.count + part.bundle.count + 1)
      else { continue }
      for set in part.sets where Int(roleOfSet[Int(set)]) == role {
        roleOfSet[Int(set)] = Int32(cores.count)
      }
      cores.append(RoleDraft(group: part, origin: role))
    }
    guard cores.count > earlier else { return nil }
    return SparseRows(classes: roleOfSet, count: cores.count)
  }

  /// The role that these people are a part of; nil if there is none, or too few of them are in it.
  private func role(with part: Group, _ roleOfSet: [Int32], _ cores: [RoleDraft]) -> Int? {
    var weights: [Int32: Int] = [:]
    for set in part.sets {
      weights[roleOfSet[Int(set)], default: 0] += basis.collapse.weight(of: Int(set))
    }
    weights[-1] = nil
    guard let (role, weight) = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      weight >= floor
    else { return nil }
    let expected = Double(cores[Int(role)].group.weight) / Double(max(1, basis.population))
    let isPart =
      isHeld(by: weight, of: part.weight, atLeast: Self.surePercent)
      || isHeld(by: weight, of: part.weight, atLeast: Self.likelyPercent)
        && Double(weight) >= 2 * expected * Double(part.weight)
    return isPart ? Int(role) : nil
  }
}
