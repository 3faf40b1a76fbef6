import RoleMining

/// Direct grants that a role would make redundant: provisioning takes nothing away, so whoever holds what the
/// role grants holds it twice afterwards.
package struct RedundantGrants: Sendable, Hashable {
  /// A person with what is redundant.
  package struct Row: Sendable, Hashable {
    /// The place of the member in the holdings.
    package let member: Int
    /// The places of the entitlements, ascending.
    package let entitlements: [Int32]
  }

  /// The people who have any, by place.
  package let rows: [Row]
  /// Whether what people hold through existing roles is left out; otherwise some of these grants may not be direct.
  package let areKnownToBeDirect: Bool

  /// Finds redundant grants.
  ///
  /// - Parameters:
  ///   - gains: What the role would grant, and who holds it already.
  ///   - existing: The existing roles, whose grants are not direct; nil if they are unknown.
  package init(_ gains: RoleGains, existing: [ExistingAccess]?) {
    let holdings = gains.holdings
    let granted = Set(gains.granted)
    let indirect = IndirectGrants(existing ?? [], in: holdings)
    rows = holdings.members.indices.compactMap { member in
      let given = indirect.entitlements(of: holdings.members[member])
      let redundant = holdings.held[member].filter { granted.contains($0) && !given.contains($0) }
      return redundant.isEmpty ? nil : Row(member: member, entitlements: redundant)
    }
    areKnownToBeDirect =
      existing?.allSatisfy { $0.members != nil && $0.profileEntitlements != nil } ?? false
  }

  /// How many grants are redundant.
  package var grantCount: Int { rows.reduce(0) { $0 + $1.entitlements.count } }
}

/// What the members of existing roles hold through them, as places of a role's entitlements.
private struct IndirectGrants {
  private var roles: [(members: Set<Identity.ID>, places: Set<Int32>)] = []

  init(_ existing: [ExistingAccess], in holdings: RoleHoldings) {
    let placed = holdings.entitlements.enumerated().map { (id: $1, place: Int32($0)) }
    for role in existing {
      guard let members = role.members else { continue }
      let granted = role.entitlements
      let places = placed.filter { granted.contains($0.id) }.map(\.place)
      if !places.isEmpty { roles.append((members, Set(places))) }
    }
  }

  func entitlements(of identity: Identity.ID) -> Set<Int32> {
    roles.reduce(into: []) { given, role in
      if role.members.contains(identity) { given.formUnion(role.places) }
    }
  }
}
