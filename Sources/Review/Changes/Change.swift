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

extension Change {
  /// The change that undoes this change of a role that was as `before`; nil if there is none.
  package func inverse(for before: PotentialRole) -> Change? {
    guard case .role(let change, let path) = self else { return nil }
    return change.inverse(for: before).map { .role($0, path) }
  }

  /// The change that undoes this change of a session that was as `before`; nil if there is none. T-42:
  /// restoring the limits does not restore the mined roles.
  package func inverse(for before: RoleMiningSession) -> Change? {
    guard case .session(let change, let id) = self, !change.recomputes else { return nil }
    let inverse = RoleMiningSessionChange(
      name: change.name.flatMap { _ in before.name },
      isSaved: change.isSaved.flatMap { _ in before.isSaved })
    return inverse.patch.isEmpty ? nil : .session(inverse, id)
  }
}

extension RoleChange {
  fileprivate func inverse(for before: PotentialRole) -> RoleChange? {
    switch self {
    case .edit(let edit):
      // A field that did not change must not be undone with the rest.
      let earlier = Set(before.excludedEntitlements ?? [])
      let isExcluding = edit.exclude != false
      let ids =
        before.excludedEntitlements == nil
        ? edit.ids : edit.ids.filter { earlier.contains($0) != isExcluding }
      return ids.isEmpty ? nil : .edit(EditEntitlements(ids: ids, exclude: !isExcluding))
    case .change(let fields):
      // T-20: a value that the tenant did not state cannot be restored.
      let inverse = PotentialRoleChange(
        name: fields.name.flatMap { _ in before.name },
        description: fields.description.map { _ in before.description ?? "" },
        isSaved: fields.isSaved.flatMap { _ in before.isSaved })
      return inverse.patch.isEmpty ? nil : .change(inverse)
    }
  }
}

extension Change {
  /// The state that this change leaves behind, for undoing it later; nil if it creates something.
  package func left(of seen: Seen) -> Seen? {
    switch self {
    case .role(.edit(let edit), _):
      guard var role = seen.role else { return nil }
      let excluded = Set(role.excludedEntitlements ?? [])
      role.excludedEntitlements = Array(
        edit.exclude == false ? excluded.subtracting(edit.ids) : excluded.union(edit.ids))
      return .left(role)
    case .role(.change(let fields), _):
      guard var role = seen.role else { return nil }
      role.name = fields.name ?? role.name
      role.description = fields.description ?? role.description
      role.isSaved = fields.isSaved ?? role.isSaved
      return .left(role)
    case .session(let fields, _):
      guard var session = seen.session else { return nil }
      session.name = fields.name ?? session.name
      session.isSaved = fields.isSaved ?? session.isSaved
      session.pruneThreshold = fields.pruneThreshold ?? session.pruneThreshold
      session.minimumIdentities = fields.minimumIdentities ?? session.minimumIdentities
      return .leftSession(session)
    case .provision, .create: return nil
    }
  }
}
