extension SpecializedMining {
  /// Mines again in other orders, and compares the roles.
  ///
  /// - Parameters:
  ///   - restarts: How many other orders are tried.
  ///   - threshold: The prune threshold of the roles, in percent.
  ///   - gate: Admits the roles.
  ///   - progress: Throw from it to stop.
  /// - Returns: The stability.
  /// - Throws: What `progress` throws.
  func stability(
    restarts: Int, threshold: Int, gate: Gate, _ progress: (MiningProgress) throws -> Void
  ) rethrows -> Stability {
    let (assignments, scope, commonAccess) = (assignments, scope, commonAccess)
    let threshold = min(max(threshold, 0), 100)
    let partitions = try Effort.supervised(by: { _ in try progress(.working) }) {
      effort throws(Stopped) in
      try effort.map(max(0, restarts) + 1) { place throws(Stopped) in
        let basis = try MiningBasis(
          assignments, scope: scope, without: commonAccess,
          salt: place == 0 ? nil : UInt64(place), effort)
        let trial = try ThresholdTrial(basis, threshold: threshold, effort)
        let drafts = try SecondPass(
          basis: basis, floor: SecondPass.floor(for: gate.minimumIdentities)
        ).drafts(from: trial, threshold: threshold, effort)
        let roles = RoleSelection(basis: basis, gate: gate).roles(of: drafts)
        return Self.partition(roles, basis.collapse, identityCount: assignments.identityCount)
      }
    }
    let agreements = partitions.dropFirst().map { AdjustedRandIndex.of(partitions[0], $0) }
    return Stability(
      agreement: agreements.isEmpty ? 1 : agreements.reduce(0, +) / Double(agreements.count))
  }

  /// The role of each identity, ignoring cross-functional roles.
  private static func partition(
    _ roles: [RoleDraft], _ collapse: Collapse, identityCount: Int
  ) -> [Int?] {
    var roleOfIdentity = [Int?](repeating: nil, count: identityCount)
    for (place, role) in roles.enumerated() where !role.isCrossFunctional {
      for set in role.group.sets {
        for member in collapse.members[Int(set)] { roleOfIdentity[Int(member)] = place }
      }
    }
    return roleOfIdentity
  }
}
