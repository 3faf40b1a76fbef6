import Journal
import RoleEvidence
import RoleMining

extension RoleFigures {
  /// The known figures of a role.
  package init(_ known: RoleKnowledge) {
    self.init()
    guard let entitlements = known.entitlements else { return }
    entitlementCount = entitlements.count
    unpopularCount = entitlements.count { !$0.reaches(Recommendation.Limits.popularity) }
    let activity = SourceActivity.all(of: entitlements)
    unusedCount =
      activity.allSatisfy { $0.use == .noData } ? nil : activity.unusedEntitlements.count
    areExistingRolesKnown = known.roles?.value != nil
    let own = Set(entitlements.map(\.id))
    if let match = ExistingMatch.closest(to: own, among: known.otherExisting ?? [], limit: 1).first,
      let similarity = match.access.counts.similarity
    {
      closest = ClosestRole(name: match.existing.displayName, similarity: similarity)
    }
    if let check = known.conflictCheck, !check.checked.isEmpty {
      conflictCount = check.found.count { $0.place == .role }
      conflictedPeople = check.conflictedCount
    }
  }
}
