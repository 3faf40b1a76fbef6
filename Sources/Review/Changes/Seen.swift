import RoleMining

/// What the analyst saw of the thing that a change is about. It is compared with the tenant right before
/// the change is sent.
package enum Seen: Sendable, Equatable {
  /// A potential role.
  case role(PotentialRole)
  /// A potential role, and the entitlements that the analyst saw going into the new role, with the number
  /// of those that could not be read.
  case provisioning(PotentialRole, entitlements: Set<Entitlement.ID>, unreadable: Int)
  /// A role mining session.
  case session(RoleMiningSession)
  /// What an earlier change of this run left of a role. Only what is to be changed must be as it was then.
  case left(PotentialRole)
  /// What an earlier change of this run left of a session.
  case leftSession(RoleMiningSession)
  /// Nothing: the change makes something new.
  case nothing
}

extension Seen {
  /// The potential role.
  package var role: PotentialRole? {
    switch self {
    case .role(let role), .provisioning(let role, _, _), .left(let role): role
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
