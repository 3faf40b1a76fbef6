/// A member who fits badly into a role.
package struct AccessOutlier: Sendable, Hashable {
  /// Part of another role's core, held by somebody outside that role.
  package struct Elsewhere: Sendable, Hashable {
    /// The place of the core in the search.
    package let core: Int
    /// What the member holds of it and its peers do not, ascending.
    package let held: [Int32]
    /// The size of that core without what the peers also hold.
    package let size: Int
  }

  /// From this score on it is clear that somebody fits badly: about 150 times likelier than chance.
  package static let clearScore = 5.0

  /// The member's place in the given list.
  package let member: Int
  /// How badly it fits, above 0; comparable across the roles of one search.
  package let score: Double
  /// Whether it is clear that it fits badly.
  package var isClear: Bool { score >= Self.clearScore }
  /// The core entitlements that it lacks, ascending.
  package let lacking: [Int32]
  /// The size of the core.
  package let coreCount: Int
  /// What it holds and hardly any of its peers does, ascending.
  package let beyond: [Int32]
  /// The greatest share of its peers, 0...1, that holds any one of `beyond`.
  package let beyondShare: Double
  /// The other role's core that explains best what it holds, if any does better than chance.
  package let elsewhere: Elsewhere?
}
