import RoleMining

/// A change that can be sent, and where.
public enum Change: Sendable, Hashable {
  /// Of a potential role.
  case role(RoleChange, RolePath)
  /// Of a role mining session.
  case session(RoleMiningSessionChange, RoleMiningSession.ID)
}

/// A change of a potential role that can be taken back.
public enum RoleChange: Sendable, Hashable {
  /// Leaves entitlements out or takes them back.
  case edit(EditEntitlements)
  /// Changes name, description or saved.
  case change(PotentialRoleChange)
}

extension Change {
  /// What the job of sending it is.
  var job: Job.Kind {
    switch self {
    case .role(_, let path): .change(path)
    case .session(_, let id): .sessionChange(id)
    }
  }

  /// The session it is in, whose potential roles may become others.
  var session: RoleMiningSession.ID {
    switch self {
    case .role(_, let path): path.session
    case .session(_, let id): id
    }
  }
}

extension RoleMiningSessionChange {
  /// T-42: whether the tenant computes the session's potential roles anew because of it.
  public var recomputes: Bool { pruneThreshold != nil || minimumIdentities != nil }
}
