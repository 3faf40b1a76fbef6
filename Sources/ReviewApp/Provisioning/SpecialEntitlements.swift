import RoleMining

/// The entitlements of a role that are not common access, from the tenant's list without common access.
package struct SpecialEntitlements: Sendable, Hashable {
  /// The entitlements.
  package let ids: Set<Entitlement.ID>
  /// The number of those that cannot be read.
  package let unreadableCount: Int

  /// Describes a list.
  package init(ids: Set<Entitlement.ID>, unreadableCount: Int = 0) {
    self.ids = ids
    self.unreadableCount = unreadableCount
  }
}
