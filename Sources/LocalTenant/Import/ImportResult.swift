/// The totals of an import.
public struct ImportResult: Sendable, Hashable {
  /// The number of identities.
  public var identities = 0
  /// The number of entitlements.
  public var entitlements = 0
  /// The number of assignments.
  public var assignments = 0
  /// How many rows were dropped because they repeat an assignment.
  public var repeatedAssignments = 0
  /// How many sources.
  public var sources = 0
  /// The number of usage records.
  public var usages = 0
}
