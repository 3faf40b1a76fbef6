/// An entitlement in a potential role, with the number of its holders among the members.
package struct HeldEntitlement: Sendable, Equatable {
  /// The number of the entitlement.
  package let entitlement: Int

  /// The number of members who hold it; at least one.
  package let holderCount: Int
}
