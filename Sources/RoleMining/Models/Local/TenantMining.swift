/// How far mining a session is and how sure its result, as a tenant of this program knows it
/// (`/rolesift/v1/role-mining-sessions/{id}/mining`).
package struct TenantMining: Sendable, Hashable, Codable {
  /// How many prune thresholds are weighed to find the prescribed one; nil if none was weighed.
  package var weighedCount: Int?
  /// How many are to be weighed.
  package var thresholdCount: Int?
  /// Whether the work was bounded because the access has hardly any structure: roles may be missing. Nil until the
  /// roles are found.
  package var isBounded: Bool?
  /// How alike the results are if mining starts differently, in percent; nil if it was not measured.
  package var stability: Int?
  /// The number of roles that were found in what other roles leave over.
  package var crossFunctionalCount: Int
  /// The number of identities in no role; nil until the roles are found.
  package var unplacedCount: Int?

  /// Creates a value from its fields.
  package init(
    weighedCount: Int? = nil, thresholdCount: Int? = nil, isBounded: Bool? = nil,
    stability: Int? = nil, crossFunctionalCount: Int = 0, unplacedCount: Int? = nil
  ) {
    self.weighedCount = weighedCount
    self.thresholdCount = thresholdCount
    self.isBounded = isBounded
    self.stability = stability
    self.crossFunctionalCount = crossFunctionalCount
    self.unplacedCount = unplacedCount
  }
}
