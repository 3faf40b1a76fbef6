/// The result of mining a scope.
package struct MiningResult: Sendable, Equatable {
  /// The number of identities in the scope.
  package let identityCount: Int

  /// The prescribed prune threshold, in percent, computed locally.
  package let prescribedPruneThreshold: Int

  /// The prune threshold used, in percent: the requested one, else the prescribed one.
  package let pruneThreshold: Int

  /// The numbers of the common access entitlements, ascending.
  package let commonAccess: [Int]

  /// The potential roles, largest first, ties by their first member.
  package let roles: [MinedRole]
}
