/// A potential role: identities with similar access, and what they hold.
public struct MinedRole: Sendable, Equatable {
  /// The numbers of the members, ascending.
  public let members: [Int]

  /// Every entitlement held by a member, ascending by number; in a common session only the role's
  /// entitlements.
  public let entitlements: [HeldEntitlement]

  /// The numbers of the entitlements that at least 80 % of the members hold, ascending, without common
  /// access (in a common session: the role's entitlements).
  public let core: [Int]

  /// The similarity of the members' access, in percent: the mean Jaccard similarity of all pairs.
  public let density: Int

  /// The distinctness from existing roles, in percent.
  public let freshness: Int

  /// The mean of density and freshness, in percent, halves rounded up.
  public var quality: Int { (density + freshness + 1) / 2 }
}
