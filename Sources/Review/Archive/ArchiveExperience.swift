/// Whether archives of a tenant are worth fetching for who holds what.
struct ArchiveExperience {
  /// How many archives of no use are enough.
  private static let patience = 3
  private var failureCount = 0

  /// Whether another one is worth fetching.
  var isWorthTrying: Bool { failureCount < Self.patience }

  /// Notes that the archive of a role was of no use.
  mutating func noteFailure() { failureCount += 1 }

  /// Notes that no archive of the tenant is of use, because they have no such columns.
  mutating func giveUp() { failureCount = Self.patience }
}
