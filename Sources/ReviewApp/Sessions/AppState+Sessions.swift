import Review
import RoleMining

extension AppState {
  /// Follows the session that was created.
  mutating func followNew(_ trace: Trace, _ job: JobID, _ sending: Sending) -> [Effect] {
    reloadSessions()
    guard case .session(let session) = trace, let id = session.id else {
      changes.end(job, .succeeded("created"))
      say(sending.words.done)
      return []
    }
    changes.note(id, of: job)
    note(session.progressText ?? "mining", of: job)
    return [.followSession(job, id, after: pause(of: job))]
  }

  /// Follows a session until it is done.
  mutating func followSession(
    _ job: JobID, _ id: RoleMiningSession.ID, _ result: Result<RoleMiningSession, APIError>,
    _ progress: String?
  ) -> [Effect] {
    switch result {
    case .success(let session):
      replace(session, id)
      guard session.isUnderWay else {
        let count = session.potentialRoleCount ?? 0
        reloadRoles(of: id)
        changes.end(job, .succeeded("\(count) potential roles"))
        say("\(session.displayName): \(count) potential role\(count == 1 ? " is" : "s are") ready.")
        return []
      }
      note(progress ?? session.progressText ?? "mining", of: job)
    case .failure(let error) where error.kind == .missing:
      changes.end(job, .failed(error.description))
      say("Cannot tell how this ended: \(title(of: job)). \(error.description)", .failure)
      return []
    case .failure(let error):
      changes.note(error, of: job)
    }
    return [.followSession(job, id, after: pause(of: job))]
  }

  /// A session as the list of sessions shows it; nil if it has no such row.
  package func session(_ id: RoleMiningSession.ID) -> RoleMiningSession? {
    for case .sessions(let screen) in screens {
      if let row = screen.list.loadedRows.first(where: { $0.session.id == id }) {
        return row.session
      }
    }
    return nil
  }

  mutating func reloadSessions() {
    forEachSessionsScreen { $0.list.reload() }
  }

  private mutating func reloadRoles(of id: RoleMiningSession.ID) {
    forEachRoleList { list in
      if list.source == .roles(.session(id)) { list.reload() }
    }
  }

  mutating func replace(_ session: RoleMiningSession, _ id: RoleMiningSession.ID) {
    var session = session
    session.id = session.id ?? id
    forEachSessionsScreen { $0.list.replace(SessionRow(session, place: 0)) }
  }

  mutating func forEachSessionsScreen(_ change: (inout SessionsScreen) -> Void) {
    for index in screens.indices {
      guard case .sessions(var sessions) = screens[index] else { continue }
      change(&sessions)
      screens[index] = .sessions(sessions)
    }
  }
}
