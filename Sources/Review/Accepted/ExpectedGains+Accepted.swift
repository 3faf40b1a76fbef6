import RoleEvidence
import RoleMining

extension ExpectedGains {
  /// What accepted roles would grant together, estimated from popularity and their identities where nobody says who
  /// holds what.
  ///
  /// - Parameters:
  ///   - accepted: The roles, each with its identities, which are nil if unknown.
  ///   - doubt: Why it is not known who holds what.
  package init(_ accepted: [(role: AcceptedRole, members: Set<Identity.ID>?)], doubt: String) {
    let counts = accepted.map { role, members in
      GainCounts(
        memberCount: members?.count ?? role.role.identityCount ?? 0, granted: role.granted)
    }
    let totals = GivenTotals(counts)
    var rows: [Entitlement.ID: RoleMiningEntitlement] = [:]
    for row in accepted.flatMap({ $0.role.granted }) where rows[row.id] == nil {
      rows[row.id] = row
    }
    let entitlements = rows.values.map { row in
      GainedEntitlement(
        id: row.id, name: row.displayName, application: row.applicationName,
        count: totals.bounds(of: row.id).exact, identities: nil)
    }
    self.init(
      roles: accepted.map { NamedReference($0.role.role) }, identities: nil,
      entitlements: entitlements.sorted(by: GainedEntitlement.isBefore),
      gainingCount: Self.people(counts, accepted.map { $0.members }, totals.grants),
      grantCount: totals.grants, repeatedGrantCount: nil, doubt: doubt)
  }

  /// The bounds for how many people gain something: at least those of the role with the most, at most everybody who is
  /// in a role.
  private static func people(
    _ counts: [GainCounts], _ members: [Set<Identity.ID>?], _ grants: CountBounds
  ) -> CountBounds {
    let known = members.compactMap(\.self)
    let everybody =
      known.count == members.count
      ? known.reduce(into: Set()) { $0.formUnion($1) }.count
      : counts.reduce(0) { $0 + $1.memberCount }
    let sum = counts.reduce(0) { $0 + $1.people.upper }
    return CountBounds(
      counts.map(\.people.lower).max() ?? 0, min(sum, min(everybody, grants.upper)))
  }
}

/// How many people would get each entitlement from several roles that may share people.
private struct GivenTotals {
  private var ofEntitlements: [Entitlement.ID: CountBounds] = [:]

  init(_ roles: [GainCounts]) {
    for role in roles {
      for (id, count) in role.newGrants {
        let own = CountBounds(count ?? 0, count ?? role.memberCount)
        let others = ofEntitlements[id] ?? CountBounds(exactly: 0)
        // The roles may have the same people, or different ones.
        ofEntitlements[id] = CountBounds(
          max(own.lower, others.lower), own.upper + others.upper)
      }
    }
  }

  func bounds(of id: Entitlement.ID) -> CountBounds {
    ofEntitlements[id] ?? CountBounds(exactly: 0)
  }

  var grants: CountBounds {
    CountBounds(
      ofEntitlements.values.reduce(0) { $0 + $1.lower },
      ofEntitlements.values.reduce(0) { $0 + $1.upper })
  }
}
