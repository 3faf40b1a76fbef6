import RoleMining

extension ListSource {
  /// What the tenant can filter this list by; empty when it cannot.
  var filterFields: [FilterField] {
    switch self {
    case .sessions: RoleMiningSessionFields.filterFields
    case .roles(.session): SessionPotentialRoleFields.filterFields
    case .roles: PotentialRoleFields.filterFields
    case .entitlements: EntitlementPopularityFields.filterFields
    case .excluded: ExcludedEntitlementFields.filterFields
    case .identities: PotentialRoleIdentityFields.filterFields
    case .attributes: []
    }
  }
}
