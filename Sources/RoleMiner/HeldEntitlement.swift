/// An entitlement in a potential role, with how many of its members hold it.
public struct HeldEntitlement: Sendable, Equatable {
  /// The number of the entitlement.
  public let entitlement: Int

  /// How many members of the role hold it; at least one.
  public let holderCount: Int
}
