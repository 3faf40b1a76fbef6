import RoleMining

/// Something that can be sent and changes the tenant, and where.
package enum Change: Sendable, Equatable {
  /// A potential role.
  case role(RoleChange, RolePath)
  /// The making of a role of a potential one.
  case provision(
    ProvisionRequest, RolePath, minimumPopularity: Int, includesCommonAccess: Bool)
  /// A role mining session.
  case session(RoleMiningSessionChange, RoleMiningSession.ID)
  /// The making of a role mining session.
  case create(RoleMiningSessionRequest)
}

/// A change of a potential role that can be undone.
package enum RoleChange: Sendable, Hashable {
  /// Excludes entitlements or restores them.
  case edit(EditEntitlements)
  /// Changes name, description or saved.
  case change(PotentialRoleChange)
}

extension Change {
  /// The potential role that it is about; nil when it is about a session.
  package var path: RolePath? {
    switch self {
    case .role(_, let path), .provision(_, let path, _, _): path
    case .session, .create: nil
    }
  }
}
