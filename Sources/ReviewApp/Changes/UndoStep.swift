import Review
import RoleMining

/// A change that was made, and the change that undoes it.
package struct UndoStep: Sendable, Equatable {
  /// What was done, such as "exclude 4 entitlements from Clerks".
  package let title: String
  /// What undoes it.
  let inverse: Change
  /// What it left, which must still be so for undoing to overwrite nobody else's change.
  let left: Seen
  /// What the role or session is called.
  let name: String
}
