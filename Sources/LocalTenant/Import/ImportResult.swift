/// The totals of an import.
package struct ImportResult: Sendable, Hashable {
  /// The number of identities.
  package var identities = 0
  /// The number of entitlements.
  package var entitlements = 0
  /// The number of assignments.
  package var assignments = 0
  /// The number of dropped duplicate assignments.
  package var repeatedAssignments = 0
  /// The number of ids that no other file contains; an import with any fails.
  package var unknownIDs = 0
  /// The number of sources.
  package var sources = 0
  /// The number of usage records.
  package var usages = 0
  /// The number of existing roles.
  package var roles = 0
  /// How many repeats were dropped: entitlements and members that a role names more than once.
  package var repeatsInRoles = 0
  /// The names of existing roles that grant exactly the same, in groups.
  package var equalRoles: [[String]] = []
  /// The number of conflict rules.
  package var conflicts = 0
  /// What is peculiar about the data.
  package var quality = DataQuality()
}
