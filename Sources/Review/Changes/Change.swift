import RoleMining

/// A change of the tenant, and the role or session that it changes.
package enum Change: Sendable, Equatable {
  /// A potential role.
  case role(RoleChange, RolePath)
  /// The provisioning of a potential role.
  case provision(
    ProvisionRequest, RolePath, minimumPopularity: Int, includesCommonAccess: Bool)
  /// A role mining session.
  case session(RoleMiningSessionChange, RoleMiningSession.ID)
  /// The creation of a role mining session.
  case create(RoleMiningSessionRequest)
}

/// A change of a potential role that can be undone.
package enum RoleChange: Sendable, Hashable {
  /// Excludes entitlements or restores them.
  case edit(EditEntitlements)
  /// Changes name, description or saved state.
  case change(PotentialRoleChange)
}

extension Change {
  /// The potential role that it changes; nil for a session.
  package var path: RolePath? {
    switch self {
    case .role(_, let path), .provision(_, let path, _, _): path
    case .session, .create: nil
    }
  }
}
