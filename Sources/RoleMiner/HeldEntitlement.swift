/// An entitlement in a potential role, with the number of its holders among the members.
public struct HeldEntitlement: Sendable, Equatable {
  /// The number of the entitlement.
  public let entitlement: Int

  /// The number of members who hold it; at least one.
  public let holderCount: Int
}
