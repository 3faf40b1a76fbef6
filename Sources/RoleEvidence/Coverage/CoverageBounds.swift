import RoleMining

/// What a set of accepted roles explains, as far as counts tell.
package struct CoverageBounds: Sendable, Hashable {
  /// The number of identities in the organisation; nil is unknown.
  package let identityCount: Int?
  /// The number of grants in the organisation; nil is unknown.
  package let grantCount: Int?
  /// Identities in at least one role; exact if the members of all roles are known.
  package let members: CountBounds
  /// Held grants that a role explains, each counted once.
  package let explainedGrants: CountBounds
  /// Memberships: the identities of all roles added up.
  package let memberships: Int
  /// The pairs of roles that share people, in the order of places, among those whose members are known.
  package let overlaps: [RoleOverlap]

  /// How many fewer things there are to manage when memberships replace explained grants; negative if there are more.
  package var reduction: CountBounds {
    CountBounds(explainedGrants.lower - memberships, explainedGrants.upper - memberships)
  }

  /// Held grants that no role explains; nil if the number of grants is unknown.
  package var leftOverGrants: CountBounds? {
    grantCount.map {
      CountBounds(max(0, $0 - explainedGrants.upper), max(0, $0 - explainedGrants.lower))
    }
  }

  /// Counts what roles explain.
  ///
  /// - Parameters:
  ///   - roles: The accepted roles.
  ///   - identityCount: The number of identities in the organisation, if known.
  ///   - grantCount: The number of grants in the organisation, if known.
  package init(of roles: [CountedRole], identityCount: Int? = nil, grantCount: Int? = nil) {
    self.identityCount = identityCount
    self.grantCount = grantCount
    memberships = roles.reduce(0) { $0 + $1.memberCount }
    let sets = roles.numberedMembers()
    let groups = zip(roles, sets).map { role, members in
      UnionBounds.CountedGroup(count: role.memberCount...role.memberCount, members: members)
    }
    members = UnionBounds(groups).capped(by: identityCount)

    var partsOf: [Entitlement.ID: [UnionBounds.CountedGroup]] = [:]
    for (role, members) in zip(roles, sets) {
      for (entitlement, holders) in role.holders {
        let known = holders.map { min(max(0, $0), role.memberCount) }
        partsOf[entitlement, default: []].append(
          UnionBounds.CountedGroup(
            count: (known ?? 0)...(known ?? role.memberCount), members: members))
      }
    }
    var (lower, upper) = (0, 0)
    for parts in partsOf.values {
      let bounds = UnionBounds(parts).capped(by: identityCount)
      lower += bounds.lower
      upper += bounds.upper
    }
    explainedGrants = CountBounds(lower, min(upper, grantCount ?? upper))
    overlaps = roles.overlaps(of: sets)
  }
}

extension [CountedRole] {
  /// The members of each role, by one numbering; nil where they are unknown.
  fileprivate func numberedMembers() -> [IdentitySet?] {
    var numbers: [Identity.ID: Int] = [:]
    let numbered = map { role in
      role.members?.map { id in
        if let number = numbers[id] { return number }
        numbers[id] = numbers.count
        return numbers.count - 1
      }
    }
    return numbered.map { $0.map { IdentitySet($0, capacity: numbers.count) } }
  }

  fileprivate func overlaps(of sets: [IdentitySet?]) -> [RoleOverlap] {
    indices.flatMap { first in
      indices.dropFirst(first + 1).compactMap { second -> RoleOverlap? in
        guard let left = sets[first], let right = sets[second] else { return nil }
        let shared = left.sharedCount(with: right)
        guard shared > 0 else { return nil }
        let entitlements = self[first].holders.keys.count { self[second].holders.keys.contains($0) }
        return RoleOverlap(
          first: first, second: second, sharedMembers: shared, sharedEntitlements: entitlements,
          sharedGrants: entitlements == 0 ? 0 : nil)
      }
    }
  }
}
