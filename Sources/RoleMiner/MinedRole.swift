/// A potential role: identities with similar access, and what they hold.
package struct MinedRole: Sendable, Equatable {
  /// The numbers of the members, ascending. An identity can be in several roles.
  package let members: [Int]

  /// Every entitlement held by a member, ascending by number; in a common session only the role's
  /// entitlements.
  package let entitlements: [HeldEntitlement]

  /// The numbers of the entitlements that at least 80 % of the members hold, ascending, without common
  /// access (in a common session: the role's entitlements). 80 % is a usual limit; its use here is ours.
  package let core: [Int]

  /// The similarity of the members' access, in percent: the mean Jaccard similarity of all pairs. The word is the
  /// cloud's, the formula ours.
  package let density: Int

  /// The distinctness from existing roles, in percent. The word is the cloud's, the formula ours.
  package let freshness: Int

  /// The negative decimal logarithm of the probability that so many people share so much by chance, corrected for the
  /// number of roles that could have been found; at least 2 for a single role, less among many. Nil in a common
  /// session, where popularity alone decides. See `ChanceTest`.
  package let support: Double?

  /// Whether the role was found in access that the cores of other roles leave unexplained, so that its members are in
  /// other roles, too.
  package let isCrossFunctional: Bool

  /// The junior roles that this one contains, as places in the result's roles, ascending.
  package internal(set) var juniors: [Int] = []

  /// In a common session, whom the access is common to; otherwise nil.
  package let layer: AccessLayer?

  /// The mean of density and freshness, in percent, halves rounded up. This is inferred: the cloud's published
  /// examples fit it.
  package var quality: Int { (density + freshness + 1) / 2 }
}
