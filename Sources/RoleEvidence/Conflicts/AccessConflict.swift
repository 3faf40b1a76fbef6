import RoleMining

/// A rule that the access of one role breaks.
package struct AccessConflict: Sendable, Hashable {
  /// The rule.
  package let rule: ConflictRule
  /// The role's entitlements on the left side, ascending.
  package let left: [Entitlement.ID]
  /// The role's entitlements on the right side, ascending.
  package let right: [Entitlement.ID]
}
