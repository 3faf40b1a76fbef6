import RoleMining

/// A role of an accepted set with the counts that a tenant gives.
package struct CountedRole: Sendable, Hashable {
  /// The number of its identities.
  package var memberCount: Int
  /// Its identities; nil if they are unknown.
  package var members: Set<Identity.ID>?
  /// How many of its identities hold each entitlement that it grants; nil is unknown.
  package var holders: [Entitlement.ID: Int?]

  /// Creates a value from its fields. If the members are known, they are counted.
  package init(
    memberCount: Int, members: Set<Identity.ID>? = nil, holders: [Entitlement.ID: Int?]
  ) {
    self.memberCount = members?.count ?? max(0, memberCount)
    self.members = members
    self.holders = holders
  }
}
