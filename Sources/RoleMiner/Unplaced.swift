/// Finds the identities in no role, and the role that each is closest to.
struct Unplaced {
  let basis: MiningBasis
  let roles: [RoleDraft]

  /// The identities in no role.
  ///
  /// - Parameter scope: The numbers of the identities mined, ascending.
  /// - Returns: The identities, ascending.
  func identities(of scope: [Int]) -> [UnplacedIdentity] {
    let collapse = basis.collapse
    var isPlaced = [Bool](repeating: false, count: collapse.count)
    for role in roles { for set in role.group.sets { isPlaced[Int(set)] = true } }
    var index = BundleIndex(threshold: 0, columnCount: collapse.columnCount)
    for role in roles { index.insert(role.group.bundle[...]) }
    var visits = Visits(columnCount: collapse.columnCount)
    var unplaced: [UnplacedIdentity] = []
    for set in 0..<collapse.count {
      guard !isPlaced[set] else { continue }
      let closest = index.mostSimilar(to: collapse.sets[set], &visits)
      unplaced += collapse.members[set].map { identity(Int($0), collapse.sets[set], closest) }
    }
    unplaced += withoutAccess(of: scope).map { identity($0, [], nil) }
    return unplaced.sorted { $0.identity < $1.identity }
  }

  /// The identities in no distinct set, because they hold only common access or none.
  private func withoutAccess(of scope: [Int]) -> [Int] {
    var isMissing = [Bool](repeating: false, count: (scope.last ?? -1) + 1)
    for identity in scope { isMissing[identity] = true }
    for member in basis.collapse.members.values { isMissing[Int(member)] = false }
    return scope.filter { isMissing[$0] }
  }

  private func identity(
    _ identity: Int, _ set: ArraySlice<Int32>, _ closest: Int?
  ) -> UnplacedIdentity {
    let core = closest.map { roles[$0].group.bundle } ?? []
    let held = Set(set)
    return UnplacedIdentity(
      identity: identity, closestRole: closest,
      similarity: percent(Similarity(core[...], set).fraction),
      lacking: core.filter { !held.contains($0) }.map { Int(basis.entitlements[Int($0)]) }.sorted())
  }
}
