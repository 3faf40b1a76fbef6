import RoleMining

/// What a role would give, from popularity alone: without knowing who holds what.
package struct GainCounts: Sendable, Hashable {
  /// The number of the role's identities.
  package let memberCount: Int
  /// The new grants of each entitlement: how many would gain it; nil if the tenant does not say.
  package let newGrants: [Entitlement.ID: Int?]

  /// Counts from the rows of a role's entitlements.
  package init(memberCount: Int, granted: [RoleMiningEntitlement]) {
    self.memberCount = max(0, memberCount)
    newGrants = Dictionary(
      granted.map { ($0.id, $0.newGrants(roleIdentityCount: memberCount)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many grants there would be; a lower bound alone if some popularity is unknown.
  package var grants: CountBounds {
    let known = newGrants.values.compactMap { $0 }
    let sum = known.reduce(0, +)
    return CountBounds(sum, sum + (newGrants.count - known.count) * memberCount)
  }

  /// How many people would gain something.
  package var people: CountBounds {
    CountBounds(
      newGrants.values.compactMap { $0 }.max() ?? 0, Swift.min(memberCount, grants.upper))
  }
}
