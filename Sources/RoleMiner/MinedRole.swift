/// A potential role: identities with similar access, and what they hold.
package struct MinedRole: Sendable, Equatable {
  /// The numbers of the members, ascending.
  package let members: [Int]

  /// Every entitlement held by a member, ascending by number; in a common session only the role's
  /// entitlements.
  package let entitlements: [HeldEntitlement]

  /// The numbers of the entitlements that at least 80 % of the members hold, ascending, without common
  /// access (in a common session: the role's entitlements).
  package let core: [Int]

  /// The similarity of the members' access, in percent: the mean Jaccard similarity of all pairs.
  package let density: Int

  /// The distinctness from existing roles, in percent.
  package let freshness: Int

  /// The mean of density and freshness, in percent, halves rounded up.
  package var quality: Int { (density + freshness + 1) / 2 }
}
