/// What an update of a tenant changed.
package struct ImportChanges: Sendable, Hashable {
  /// The numbers for one kind of row.
  package struct Counts: Sendable, Hashable {
    /// New rows, and rows that were gone and have returned.
    package var added = 0
    /// Rows with other contents than before.
    package var changed = 0
    /// Rows that are no longer in the files.
    package var gone = 0
  }

  /// Identities, with their attributes.
  package var identities = Counts()
  /// Entitlements.
  package var entitlements = Counts()
  /// Sources. Those without entitlements are kept, so none is ever gone.
  package var sources = Counts()
  /// Assignments, which do not change.
  package var assignments = Counts()
  /// Usage records.
  package var usage = Counts()
  /// Existing roles, without those that were created from potential roles.
  package var roles = Counts()
  /// Conflicts.
  package var conflicts = Counts()
  /// The potential roles in which somebody or something is gone.
  package var affectedRoles = 0

  /// Whether the files say what the tenant said before.
  package var isNone: Bool {
    let counts = [identities, entitlements, sources, assignments, usage, roles, conflicts]
    return counts.allSatisfy { $0 == Counts() }
  }
}
