/// One potential role: identities with much the same access, and what they hold.
public struct MinedRole: Sendable, Equatable {
  /// The numbers of the members, ascending.
  public let members: [Int]

  /// Every entitlement that a member holds, ascending by number; in a common session only the
  /// entitlements of the role.
  public let entitlements: [HeldEntitlement]

  /// The numbers of the entitlements that at least 80 % of the members hold, ascending, common access
  /// left out (in a common session: the entitlements of the role).
  public let core: [Int]

  /// How alike the members' access is, in percent: mean Jaccard similarity of all pairs.
  public let density: Int

  /// How unlike the existing roles it is, in percent.
  public let freshness: Int

  /// The mean of density and freshness, in percent, halves up.
  public var quality: Int { (density + freshness + 1) / 2 }
}
