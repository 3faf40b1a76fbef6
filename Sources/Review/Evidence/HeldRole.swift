import RoleEvidence
import RoleMining

/// A potential role with what it would grant, and who holds that already.
package struct HeldRole: Sendable, Hashable {
  /// The role.
  package let role: PotentialRole
  /// What it would grant.
  package let granted: [RoleMiningEntitlement]
  /// Who holds what.
  package let holdings: TenantHoldings

  /// Creates a value from its fields.
  package init(
    _ role: PotentialRole, granting granted: [RoleMiningEntitlement], holdings: TenantHoldings
  ) {
    self.role = role
    self.granted = granted
    self.holdings = holdings
  }

  /// Who would gain what.
  package var gains: RoleGains {
    let ids = Set(granted.map(\.id))
    let held = RoleHoldings(holdings)
    let places = held.entitlements.indices.filter { ids.contains(held.entitlements[$0]) }
    return RoleGains(held, granting: places.map { Int32($0) })
  }
}

extension RoleHoldings {
  /// What a tenant says.
  package init(_ holdings: TenantHoldings) {
    self.init(
      members: holdings.identities.map(\.id),
      entitlements: holdings.entitlements.map { Entitlement.ID($0.id.rawValue) },
      held: holdings.held.map { $0.compactMap { Int32(exactly: $0) } })
  }
}
