/// The result of mining a scope.
public struct MiningResult: Sendable, Equatable {
  /// The number of identities in the scope.
  public let identityCount: Int

  /// The prescribed prune threshold, in percent, computed locally.
  public let prescribedPruneThreshold: Int

  /// The prune threshold used, in percent: the requested one, else the prescribed one.
  public let pruneThreshold: Int

  /// The numbers of the common access entitlements, ascending.
  public let commonAccess: [Int]

  /// The potential roles, largest first, ties by their first member.
  public let roles: [MinedRole]
}
