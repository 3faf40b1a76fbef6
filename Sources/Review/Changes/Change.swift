import Journal
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

  /// What it changes, as `SentChange.subject`.
  package var subject: String {
    switch self {
    case .role(_, let path), .provision(_, let path, _, _): path.role.rawValue
    case .session(_, let id): id.rawValue
    case .create: Endpoint.createSession.name
    }
  }
}

/// What the analyst saw of the role or session to be changed. It is compared with the current state right
/// before the change is sent.
package enum Seen: Sendable, Equatable {
  /// A potential role.
  case role(PotentialRole)
  /// A potential role, the entitlements shown as going into the new role, the number of unreadable ones, and which
  /// conflicts were shown and accepted.
  case provisioning(
    PotentialRole, entitlements: Set<Entitlement.ID>, unreadable: Int,
    conflicts: ConflictCheck? = nil)
  /// A role mining session.
  case session(RoleMiningSession)
  /// What an earlier change of this run left of a role. Only the fields to be changed must match.
  case left(PotentialRole)
  /// What an earlier change of this run left of a session.
  case leftSession(RoleMiningSession)
  /// Nothing: the change creates something.
  case nothing
}

extension Seen {
  /// The potential role.
  package var role: PotentialRole? {
    switch self {
    case .role(let role), .provisioning(let role, _, _, _), .left(let role): role
    case .session, .leftSession, .nothing: nil
    }
  }

  /// The session.
  package var session: RoleMiningSession? {
    switch self {
    case .session(let session), .leftSession(let session): session
    case .role, .provisioning, .left, .nothing: nil
    }
  }
}

extension Seen {
  /// Which conflicts of a role to be provisioned were shown and accepted; nil for other changes.
  package var conflicts: ConflictCheck? {
    guard case .provisioning(_, _, _, let conflicts) = self else { return nil }
    return conflicts
  }

  /// The name of the role or session, for the record of a change.
  var name: String {
    role?.displayName ?? session.map { $0.name ?? $0.id?.rawValue ?? "a session" } ?? ""
  }
}

extension Seen {
  /// The same without the identities and their attributes, which no comparison needs: of a large role, they take
  /// more memory than everything else.
  package var withoutIdentities: Seen {
    func lighter(_ role: PotentialRole) -> PotentialRole {
      var role = role
      role.identityDistribution = nil
      role.identityIDs = nil
      return role
    }
    return switch self {
    case .role(let role): .role(lighter(role))
    case .provisioning(let role, let entitlements, let unreadable, let conflicts):
      .provisioning(
        lighter(role), entitlements: entitlements, unreadable: unreadable, conflicts: conflicts)
    case .left(let role): .left(lighter(role))
    case .session, .leftSession, .nothing: self
    }
  }
}
