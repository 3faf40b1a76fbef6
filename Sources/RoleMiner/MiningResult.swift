/// What mining a scope gave.
public struct MiningResult: Sendable, Equatable {
  /// How many identities the scope held.
  public let identityCount: Int

  /// The prune threshold that suits these identities best, in percent, computed locally.
  public let prescribedPruneThreshold: Int

  /// The prune threshold that was used, in percent: the one asked for, else the prescribed one.
  public let pruneThreshold: Int

  /// The numbers of the entitlements that counted as common access, ascending.
  public let commonAccess: [Int]

  /// The potential roles, largest first, ties by their first member.
  public let roles: [MinedRole]
}
