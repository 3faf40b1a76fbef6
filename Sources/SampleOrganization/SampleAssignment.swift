/// An assignment of an entitlement to an identity.
package struct SampleAssignment: Sendable, Equatable {
  /// The index of the identity.
  package let identity: Int

  /// The index of the entitlement.
  package let entitlement: Int
}
