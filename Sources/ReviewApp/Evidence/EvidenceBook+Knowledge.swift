import Journal
import Review
import RoleEvidence
import RoleMining

extension EvidenceBook {
  /// What is known about a role.
  ///
  /// - Parameters:
  ///   - role: The role's screen.
  ///   - roleCount: How many potential roles its session has; nil if unknown.
  ///   - listedNames: The names of other roles of its session, as far as lists of roles have them.
  /// - Returns: What is known so far.
  mutating func knowledge(
    of role: RoleScreen, among roleCount: Int?, beside listedNames: [String]
  ) -> RoleKnowledge {
    var known = RoleKnowledge(of: role.role)
    known.entitlements = role.allEntitlements
    known.areEntitlementsHidden = known.entitlements == nil && !role.entitlements.filter.isEmpty
    let entry = entries[role.path]
    known.findings = entry?.findings
    known.privileged = entry?.privileged
    known.holdings = entry?.holdings
    known.areHoldingsOld = entry?.walk == .beforeRefresh
    known.walk = walk(of: role.path)
    if let found = known.findings?.value,
      // A name suggested too early may go to another role, and would then change before the analyst's eyes.
      !found.basis.isOrganization || names.isTold(at: role.path)
    {
      known.names = names.suggest(
        for: found.traits, known, at: role.path,
        beside: access.names(beside: role.path) + listedNames)
    }
    known.roles = surroundings?.roles
    known.existingMembers = entry?.existingMembers
    known.rules = conflictRules?.all
    known.conflictRules = conflictRules
    known.people = entry?.people
    known.others = access.others(than: role.path)
    known.session = access.session(of: role.path, roleCount: roleCount)
    known.reading = reading
    return known
  }

  /// Whether the access that a role would grant has conflicts; nil while that is being read.
  func conflicts(
    of role: RoleScreen, granting entitlements: [RoleMiningEntitlement]
  ) -> ConflictCheck? {
    guard let conflictRules else { return nil }
    let people = entries[role.path]?.people
    let isPending = saysWhoHoldsWhat == true && people == nil && !conflictRules.basis.isEmpty
    guard !isPending else { return nil }
    return ConflictCheck(
      granting: entitlements, by: conflictRules, people: people,
      identityCount: role.identityCount)
  }
}
