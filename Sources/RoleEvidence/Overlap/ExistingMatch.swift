import RoleMining

/// How close an existing role comes to the access of a potential role.
package struct ExistingMatch: Sendable, Hashable {
  /// The existing role.
  package let existing: ExistingAccess
  /// The potential role's entitlements are the first set of the overlap, the existing role's the second. What
  /// only the first has, the existing role would need as well.
  package let access: AccessOverlap<Entitlement.ID>
  /// The members of both, likewise; nil if those of either are unknown.
  package let members: AccessOverlap<Identity.ID>?

  /// What an existing role would need to grant all that the potential role does.
  package var additions: [Entitlement.ID] { access.ownOfFirst }

  /// Whether the figures may be too low, because access profiles could not be read.
  package var isIncomplete: Bool { existing.profileEntitlements == nil }
}

extension ExistingMatch {
  /// Finds the existing roles closest to a potential role.
  ///
  /// - Parameters:
  ///   - entitlements: What the potential role grants.
  ///   - members: Its identities; nil if they are unknown.
  ///   - existing: The existing roles, in any order.
  ///   - limit: The most matches.
  /// - Returns: Best first: by similarity of access, then by what is shared, then by name and id. Roles without
  ///   shared access are left out.
  package static func closest(
    to entitlements: Set<Entitlement.ID>, members: Set<Identity.ID>? = nil,
    among existing: [ExistingAccess], limit: Int = 5
  ) -> [ExistingMatch] {
    let counted = existing.compactMap { role -> (ExistingAccess, OverlapCounts)? in
      let granted = role.entitlements
      let counts = OverlapCounts(
        first: entitlements.count, second: granted.count,
        shared: granted.count { entitlements.contains($0) })
      return counts.shared > 0 ? (role, counts) : nil
    }
    let best = counted.sorted { left, right in
      let (one, other) = (left.1, right.1)
      if one.similarity != other.similarity {
        return one.similarity ?? 0 > other.similarity ?? 0
      }
      if one.shared != other.shared { return one.shared > other.shared }
      return (left.0.displayName, left.0.id) < (right.0.displayName, right.0.id)
    }
    return best.prefix(max(0, limit)).map { role, _ in
      ExistingMatch(
        existing: role, access: AccessOverlap(entitlements, role.entitlements),
        members: members.flatMap { own in role.members.map { AccessOverlap(own, $0) } })
    }
  }
}
