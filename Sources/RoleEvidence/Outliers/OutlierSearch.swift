/// Looks for members who fit badly into their role: those who lack its core, or hold what their peers do not,
/// especially if that belongs together elsewhere, as after a change of job.
///
/// ```swift
/// let search = OutlierSearch(cores: roles.map(\.core), entitlementCount: 900)
/// search.outliers(among: members, core: core).first?.reasons
/// ```
///
/// The scores are logarithms of likelihood ratios, so they can be compared across roles.
package struct OutlierSearch: Sendable {
  /// The cores of the roles known, each ascending.
  package let cores: [[Int32]]

  let entitlementCount: Int
  /// The places of the cores that have an entitlement.
  let places: CoreIndex

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - cores: The core entitlements of all known roles, including the one searched; each ascending. Without
  ///     any, what belongs together elsewhere is unknown.
  ///   - entitlementCount: All numbers of entitlements are below this.
  package init(cores: [[Int32]] = [], entitlementCount: Int) {
    self.cores = cores
    self.entitlementCount = entitlementCount
    places = CoreIndex(cores, entitlementCount: entitlementCount)
  }

  /// Finds the members of a role who fit badly.
  ///
  /// - Parameters:
  ///   - members: What each member holds, ascending.
  ///   - core: The role's core entitlements, ascending.
  /// - Returns: Worst first, ties by place; those without anything odd are left out.
  package func outliers(among members: [ArraySlice<Int32>], core: [Int32]) -> [AccessOutlier] {
    // Nobody stands out from fewer than a handful of people.
    guard members.count >= 3 else { return [] }
    let peers = Peers(members, entitlementCount: entitlementCount)
    let lacks = LackScore(core: core, peers: peers)
    var elsewhere = ElsewhereScore(self, peers: peers, core: core)
    let others = elsewhere.best(of: members)
    let strays = StrayScore(members, peers: peers)
    return members.indices.compactMap { member in
      let held = members[member]
      let lacking = core[...].subtracting(held)
      let other = others[member]
      let beyond = held.filter(peers.isRare)
      let score =
        lacks.score(lacking: lacking) + (other?.score ?? 0)
        + strays.score(count: beyond.count) * (cores.isEmpty ? 1 : StrayScore.weightBesideCores)
      guard score > 0 else { return nil }
      return AccessOutlier(
        member: member, score: score, lacking: lacking, coreCount: core.count, beyond: beyond,
        beyondShare: peers.greatestShare(of: beyond), elsewhere: other?.elsewhere)
    }
    .sorted { ($1.score, $0.member) < ($0.score, $1.member) }
  }
}
