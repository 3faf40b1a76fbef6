import Review
import RoleMining

extension AppState {
  /// The session that a command works on; nil elsewhere, and if the tenant does not state its id.
  package var currentSession: (session: RoleMiningSession, id: RoleMiningSession.ID)? {
    guard case .sessions(let screen) = screen, let session = screen.list.current?.session else {
      return nil
    }
    return session.id.map { (session, $0) }
  }

  /// Shows the effect of a change of a session. T-06: its answer says nothing; the list is read again.
  mutating func show(_ change: RoleMiningSessionChange, of id: RoleMiningSession.ID) -> [Effect] {
    reloadSessions()
    guard change.recomputes else { return [] }
    forget(id)
    return follow(id, "mine \(name(of: id)) again")
  }

  /// T-42: the potential roles of a session were replaced, and so may be their ids.
  private mutating func forget(_ id: RoleMiningSession.ID) {
    knownGrants = knownGrants.filter { $0.key.session != id }
    changes.history.forget { $0.path?.session == id }
    forEachRoleList { list in
      guard list.source == .roles(.session(id)) else { return }
      list.unmarkAll()
      list.restart()
    }
  }

  /// Follows a session to its end, unless it is already followed.
  private mutating func follow(_ id: RoleMiningSession.ID, _ title: String) -> [Effect] {
    guard !changes.runningJobs.contains(where: { $0.kind == .session(id) }),
      let job = begin(.session(id), title)
    else { return [] }
    return [.followSession(job, id, after: pause(of: job))]
  }

  private func name(of id: RoleMiningSession.ID) -> String {
    session(id)?.displayName ?? "session \(id)"
  }
}
