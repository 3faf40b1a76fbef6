/// That an identity holds an entitlement.
public struct SampleAssignment: Sendable, Equatable {
  /// The place of the identity in the organisation's identities.
  public let identity: Int

  /// The place of the entitlement in the organisation's entitlements.
  public let entitlement: Int
}
