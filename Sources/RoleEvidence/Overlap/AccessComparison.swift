import RoleMining

/// Several roles side by side, potential and existing ones mixed.
package struct AccessComparison: Sendable, Hashable {
  /// The number of roles that fit side by side.
  package static let sizes = 2...6

  /// One of the roles.
  package struct ComparedRole: Sendable, Hashable {
    /// What it is called.
    package var name: String
    /// What it grants.
    package var entitlements: Set<Entitlement.ID>
    /// Its identities; nil if they are unknown.
    package var members: Set<Identity.ID>?

    /// Creates a value from its fields.
    package init(
      name: String, entitlements: Set<Entitlement.ID>, members: Set<Identity.ID>? = nil
    ) {
      self.name = name
      self.entitlements = entitlements
      self.members = members
    }
  }

  /// Two of the roles.
  package struct ComparedPair: Sendable, Hashable {
    /// The place of the first role.
    package let first: Int
    /// The place of the second role, which is greater.
    package let second: Int
    /// Their entitlements.
    package let access: OverlapCounts
    /// Their identities; nil if those of either are unknown.
    package let members: OverlapCounts?
  }

  /// What all have, and what only one has.
  package struct Parts<Element: Hashable & Comparable & Sendable>: Sendable, Hashable {
    /// What all roles have, ascending.
    package let sharedByAll: [Element]
    /// What only this role has, ascending; by the role's place.
    package let own: [[Element]]

    init(_ sets: [Set<Element>]) {
      var counts: [Element: Int] = [:]
      for set in sets {
        for element in set { counts[element, default: 0] += 1 }
      }
      sharedByAll = counts.filter { $0.value == sets.count }.keys.sorted()
      own = sets.map { set in set.filter { counts[$0] == 1 }.sorted() }
    }
  }

  /// The roles, in the given order.
  package let roles: [ComparedRole]
  /// Each pair, in the order of places.
  package let pairs: [ComparedPair]
  /// The entitlements that all roles share and those of single roles.
  package let entitlements: Parts<Entitlement.ID>
  /// The identities that all roles share and those of single roles; nil if those of any role are unknown.
  package let members: Parts<Identity.ID>?

  /// Compares roles; nil unless their number is in `sizes`.
  package init?(_ roles: [ComparedRole]) {
    guard Self.sizes.contains(roles.count) else { return nil }
    self.roles = roles
    pairs = roles.indices.flatMap { first in
      roles.indices.dropFirst(first + 1).map { second in
        let (left, right) = (roles[first], roles[second])
        return ComparedPair(
          first: first, second: second,
          access: OverlapCounts(of: left.entitlements, and: right.entitlements),
          members: left.members.flatMap { members in
            right.members.map { OverlapCounts(of: members, and: $0) }
          })
      }
    }
    entitlements = Parts(roles.map(\.entitlements))
    let known = roles.compactMap(\.members)
    members = known.count == roles.count ? Parts(known) : nil
  }
}
