/// An identity that is in no role.
package struct UnplacedIdentity: Sendable, Equatable {
  /// The number of the identity.
  package let identity: Int

  /// The role whose core is most similar to what the identity holds, as a place in the result's roles; nil if no role
  /// shares anything with it.
  package let closestRole: Int?

  /// How similar they are, in percent: the Jaccard similarity of the core and the identity's access without
  /// common access.
  package let similarity: Int

  /// The numbers of that core's entitlements that the identity lacks, ascending.
  package let lacking: [Int]
}
