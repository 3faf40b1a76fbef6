/// What a recommendation is made from; nil is unknown.
package struct RoleFigures: Sendable, Hashable {
  /// An existing role by name.
  package struct ClosestRole: Sendable, Hashable {
    /// Its name, else its id.
    package var name: String
    /// The Jaccard similarity of its access, 0...1.
    package var similarity: Double

    /// Creates a value from its fields.
    package init(name: String, similarity: Double) {
      self.name = name
      self.similarity = similarity
    }
  }

  /// The number of its entitlements.
  package var entitlementCount: Int?
  /// How many of them are below `Recommendation.Limits.popularity`.
  package var unpopularCount: Int?
  /// How many of them are on sources that nobody in the role used; nil if no source has activity data.
  package var unusedCount: Int?
  /// Whether the existing roles are known, so that none is close if `closest` is nil.
  package var areExistingRolesKnown = false
  /// The closest existing role.
  package var closest: ClosestRole?
  /// How many rules the role breaks by itself; nil if there are no rules to be had.
  package var conflictCount: Int?
  /// How many people would break a rule with it; nil if what they hold is unknown.
  package var conflictedPeople: Int?

  /// Nothing is known.
  package init() {}
}
