/// What a set of accepted roles explains of an organisation's access, exactly.
package struct AccessCoverage: Sendable, Hashable {
  /// The number of identities in the organisation.
  package let identityCount: Int
  /// The number of grants that they hold.
  package private(set) var grantCount: Int
  /// Identities in at least one role.
  package private(set) var memberCount = 0
  /// Identities with at least one grant that a role explains.
  package private(set) var explainedIdentities = 0
  /// Held grants that a role explains, each counted once.
  package private(set) var explainedGrants = 0
  /// Memberships: the identities of all roles added up.
  package let memberships: Int
  /// Held grants that each role explains, by place.
  package private(set) var grantsOfRoles: [Int]
  /// Held grants that this role alone explains, by place.
  package private(set) var ownGrantsOfRoles: [Int]
  /// The pairs of roles that share people, in the order of places.
  package private(set) var overlaps: [RoleOverlap] = []

  /// Held grants that no role explains.
  package var leftOverGrants: Int { grantCount - explainedGrants }

  /// How many fewer things there are to manage when memberships replace explained grants; negative if there are more.
  package var reduction: Int { explainedGrants - memberships }

  /// Counts what roles explain.
  ///
  /// - Parameters:
  ///   - roles: The accepted roles.
  ///   - identityCount: The number of identities; all numbers of members are below it.
  ///   - unseenGrantCount: The number of grants that `held` leaves out, because no role could explain them.
  ///   - held: What an identity holds, by its number; ascending, each once.
  package init(
    of roles: [CoveredRole], identityCount: Int, unseenGrantCount: Int = 0,
    held: (Int) -> ArraySlice<Int32>
  ) {
    self.identityCount = identityCount
    grantCount = max(0, unseenGrantCount)
    memberships = roles.reduce(0) { $0 + $1.members.count }
    grantsOfRoles = Array(repeating: 0, count: roles.count)
    ownGrantsOfRoles = grantsOfRoles

    var rolesOf = [[Int]](repeating: [], count: identityCount)
    for (place, role) in roles.enumerated() {
      for member in role.members { rolesOf[member].append(place) }
    }
    var pairs: [RolePair: SharedCounts] = [:]
    for identity in 0..<identityCount {
      let held = held(identity)
      grantCount += held.count
      guard !rolesOf[identity].isEmpty else { continue }
      memberCount += 1
      let explained = rolesOf[identity].map { held.shared(with: roles[$0].entitlements[...]) }
      count(explained, of: rolesOf[identity])
      for (number, first) in rolesOf[identity].enumerated() {
        for other in rolesOf[identity].indices.dropFirst(number + 1) {
          let pair = RolePair(first: first, second: rolesOf[identity][other])
          pairs[pair, default: SharedCounts()].members += 1
          pairs[pair, default: SharedCounts()].grants +=
            explained[number][...].shared(with: explained[other][...]).count
        }
      }
    }
    overlaps = pairs.keys.sorted().map { pair in
      let (first, second) = (roles[pair.first].entitlements, roles[pair.second].entitlements)
      return RoleOverlap(
        first: pair.first, second: pair.second, sharedMembers: pairs[pair]?.members ?? 0,
        sharedEntitlements: first[...].shared(with: second[...]).count,
        sharedGrants: pairs[pair]?.grants ?? 0)
    }
  }

  private mutating func count(_ explained: [[Int32]], of roles: [Int]) {
    var timesExplained: [Int32: Int] = [:]
    for (role, grants) in zip(roles, explained) {
      grantsOfRoles[role] += grants.count
      for grant in grants { timesExplained[grant, default: 0] += 1 }
    }
    for (role, grants) in zip(roles, explained) {
      ownGrantsOfRoles[role] += grants.count { timesExplained[$0] == 1 }
    }
    explainedGrants += timesExplained.count
    if !timesExplained.isEmpty { explainedIdentities += 1 }
  }
}

private struct SharedCounts {
  var members = 0
  var grants = 0
}

private struct RolePair: Hashable, Comparable {
  let first: Int
  let second: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
