/// The result of mining a scope.
package struct MiningResult: Sendable, Equatable {
  /// The number of identities in the scope.
  package let identityCount: Int

  /// The prescribed prune threshold, in percent, computed locally; see `PrescribedThreshold`. If it was deferred, the
  /// threshold used.
  package let prescribedPruneThreshold: Int

  /// The prune threshold used, in percent: the requested one or, without one, the prescribed one.
  package let pruneThreshold: Int

  /// The numbers of the common access entitlements, ascending.
  package let commonAccess: [Int]

  /// The potential roles, largest first, ties by their first member.
  package let roles: [MinedRole]

  /// The identities in no role, including those without any access, ascending. Empty in a common session.
  package let unplaced: [UnplacedIdentity]

  /// Whether work was cut short because the access has hardly any structure: some thresholds were not weighed to
  /// the end, and roles may be missing.
  package let isBounded: Bool
}
