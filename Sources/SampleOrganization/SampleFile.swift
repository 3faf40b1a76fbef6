/// A CSV file of a sample organisation.
package enum SampleFile: String, Sendable, CaseIterable {
  /// Which entitlements everybody, a department or a city has.
  case commonAccess = "truth/common-access.csv"

  /// Which roles and identities a conflict concerns.
  case conflictCases = "truth/conflicts.csv"

  /// How each existing role differs from a planted one.
  case roleDifferences = "truth/existing-roles.csv"

  /// Who changed jobs and what they kept.
  case jobChanges = "truth/job-changes.csv"

  /// The identities of the planted roles.
  case plantedMembers = "truth/members.csv"

  /// The planted roles.
  case plantedRoles = "truth/roles.csv"

  /// Who holds what.
  case assignments = "assignments.csv"

  /// What can be held.
  case entitlements = "entitlements.csv"

  /// The roles that exist.
  case existingRoles = "roles.csv"

  /// Access that must not meet.
  case conflicts = "sod.csv"

  /// Days of use.
  case usage = "usage.csv"

  /// Who can hold something. It is the last one, so that a folder without it is incomplete.
  case identities = "identities.csv"

  /// The folder of the files that tell what is hidden in the others. No import reads it.
  package static let truthFolder = "truth"

  /// The path in the folder of the organisation.
  package var path: String { rawValue }
}
