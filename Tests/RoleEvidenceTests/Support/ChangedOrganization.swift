import RoleEvidence
import RoleMiner

/// An organisation with people who changed jobs.
struct ChangedOrganization {
  let assignments: Assignments
  /// The numbers of the people who hold something from another job.
  let changed: Set<Int>
  /// The numbers of the people who have a second whole job.
  var doubled: Set<Int> = []

  /// Of `k` people who changed jobs or have a second one, the share of them among the first `k` outliers over all mined
  /// roles. Who kept everything of a former job cannot be told from who has two.
  func shareFound() -> Double {
    // With a given threshold no grid is searched, which is slow without optimisation.
    let parameters = MiningParameters(pruneThreshold: 30, prescribedPruneThreshold: 30)
    let roles = assignments.mine(parameters) { _ in }.roles.filter { !$0.isCrossFunctional }
    let search = OutlierSearch(
      cores: roles.map { $0.core.map(Int32.init) }, entitlementCount: assignments.entitlementCount)
    let ranked = zip(roles, search.cores).flatMap { role, core in
      search.outliers(among: role.members.map(assignments.entitlements(of:)), core: core)
        .map { (score: $0.score, identity: role.members[$0.member]) }
    }
    .sorted { ($1.score, $0.identity) < ($0.score, $1.identity) }
    let people = changed.union(doubled)
    let found = ranked.prefix(people.count).count { people.contains($0.identity) }
    return Double(found) / Double(people.count)
  }
}
