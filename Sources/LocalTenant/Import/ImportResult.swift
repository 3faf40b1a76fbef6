/// What an import brought in.
public struct ImportResult: Sendable, Hashable {
  /// How many identities.
  public var identities = 0
  /// How many entitlements.
  public var entitlements = 0
  /// How many pairs of identity and entitlement.
  public var assignments = 0
  /// How many sources.
  public var sources = 0
  /// How many records of use.
  public var usages = 0
}
