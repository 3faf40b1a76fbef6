/// A member who fits badly into a role.
package struct AccessOutlier: Sendable, Hashable {
  /// The member's place in the given list.
  package let member: Int
  /// How badly it fits; comparable across roles of the same organisation. Above 0 it fits another role's
  /// access better than chance explains.
  package let score: Double
  /// The core entitlements that it lacks, ascending.
  package let lacking: [Int32]
  /// The entitlements that hardly any peer holds, ascending.
  package let beyond: [Int32]
  /// The other role whose core explains most of what it holds beyond its peers.
  package let elsewhere: Elsewhere?

  /// Another role's core that a member holds in part.
  package struct Elsewhere: Sendable, Hashable {
    /// The place of the role in the given list.
    package let role: Int
    /// What it holds of that core and peers do not, ascending.
    package let held: [Int32]
    /// The size of that core without what peers hold, too.
    package let size: Int
  }
}
