/// The totals of an import.
public struct ImportResult: Sendable, Hashable {
  /// The number of identities.
  public var identities = 0
  /// The number of entitlements.
  public var entitlements = 0
  /// The number of assignments.
  public var assignments = 0
  /// The number of dropped duplicate assignments.
  public var repeatedAssignments = 0
  /// The number of sources.
  public var sources = 0
  /// The number of usage records.
  public var usages = 0
}
