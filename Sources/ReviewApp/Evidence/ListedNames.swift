import Review
import RoleMining

extension AppState {
  /// The names that roles of some sessions have, as far as rows of lists are loaded. A suggested name must not be
  /// one of them.
  ///
  /// - Parameters:
  ///   - sessions: The sessions.
  ///   - roles: The roles to leave out: those that names are suggested for.
  /// - Returns: The names.
  func listedNames(
    in sessions: Set<RoleMiningSession.ID>, without roles: Set<PotentialRole.ID>
  ) -> [String] {
    let opened = screens.compactMap { screen in
      if case .roles(let roles) = screen { roles } else { nil }
    }
    return (opened + shelf.lists).flatMap { screen in
      screen.list.packedRows.compactMap { row in
        guard let session = screen.scope.session ?? row.session, sessions.contains(session),
          !roles.contains(row.id)
        else { return nil }
        return row.name
      }
    }
  }

  /// What is known about the role of a screen so far, with names that no other role of its session has.
  mutating func knowledge(of role: RoleScreen) -> RoleKnowledge {
    let path = role.path
    // Where the tenant says what keeps names distinct, that is better.
    let names =
      evidence.names.isTold(at: path)
      ? [] : listedNames(in: [path.session], without: [path.role])
    return evidence.knowledge(of: role, among: roleCount(of: path.session), beside: names)
  }
}

extension RolesScope {
  /// The session that all its roles are of; nil if they are of several.
  fileprivate var session: RoleMiningSession.ID? {
    if case .session(let id) = self { id } else { nil }
  }
}
