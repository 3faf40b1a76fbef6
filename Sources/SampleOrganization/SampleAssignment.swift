/// An assignment of an entitlement to an identity.
public struct SampleAssignment: Sendable, Equatable {
  /// The index of the identity.
  public let identity: Int

  /// The index of the entitlement.
  public let entitlement: Int
}
