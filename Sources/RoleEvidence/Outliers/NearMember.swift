/// Somebody outside a role who holds nearly all of its core.
package struct NearMember: Sendable, Hashable {
  /// The identity's number.
  package let identity: Int
  /// How much of the core it holds.
  package let heldCount: Int
  /// The size of the core.
  package let coreCount: Int
}
