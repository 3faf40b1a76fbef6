import RoleMining

/// Something that can be sent and changes the tenant, and where.
public enum Change: Sendable, Equatable {
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
public enum RoleChange: Sendable, Hashable {
  /// Excludes entitlements or restores them.
  case edit(EditEntitlements)
  /// Changes name, description or saved.
  case change(PotentialRoleChange)
}

extension Change {
  /// What the job of sending it is.
  var job: Job.Kind {
    switch self {
    case .role(_, let path): .change(path)
    case .provision(_, let path, _, _): .provision(path)
    case .session(_, let id): .sessionChange(id)
    case .create: .session(nil)
    }
  }

  /// The potential role that it is about.
  var path: RolePath? { job.path }
}
