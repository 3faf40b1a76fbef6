import OrderedCollections
import RoleMining

extension AppState {
  /// The session that a command works on; nil elsewhere, and when the tenant does not tell its id.
  public var currentSession: (session: RoleMiningSession, id: RoleMiningSession.ID)? {
    guard case .sessions(let screen) = screen, let session = screen.list.current?.session else {
      return nil
    }
    return session.id.map { (session, $0) }
  }

  /// Keeps the current session, or no longer.
  mutating func toggleSessionSaved() -> [Effect] {
    guard let (session, id) = currentSession else { return [] }
    let isSaved = session.isSaved == true
    return send(
      .session(RoleMiningSessionChange(isSaved: !isSaved), id),
      "\(isSaved ? "stop saving" : "save") \(session.displayName)",
      inverse: session.isSaved.map { .session(RoleMiningSessionChange(isSaved: $0), id) })
  }

  mutating func rename(
    _ id: RoleMiningSession.ID, to name: String
  ) -> [Effect] {
    guard let session = currentSession?.session, session.name != name else { return [] }
    return send(
      .session(RoleMiningSessionChange(name: name), id), "rename to \(name)",
      inverse: session.name.map { .session(RoleMiningSessionChange(name: $0), id) })
  }

  /// Goes from the fields to the question, and from there to the tenant.
  mutating func submit(_ submitted: SessionTuning) -> [Effect] {
    var tuning = submitted
    guard let change = tuning.checkedChange(), tuning.isConfirming else {
      tuning.isConfirming = tuning.problem == nil
      overlay = .tuning(tuning)
      return []
    }
    overlay = nil
    // What the tenant computes anew cannot be had back by the old numbers.
    return send(.session(change, tuning.id), "re-tune \(tuning.name)", inverse: nil)
  }

  /// Takes the answer to a change of a session. T-06: it says nothing; the session is read.
  mutating func take(
    _ result: Result<Void, APIError>, to change: RoleMiningSessionChange, of job: JobID,
    _ id: RoleMiningSession.ID
  ) -> [Effect] {
    switch result {
    case .success: return finish(change, of: job, id)
    case .failure(let error) where error.kind == .mayHaveHappened:
      return lookUp(job, .session(change, id))
    case .failure(let error):
      end(job, .session(change, id), problem: error.description)
      return []
    }
  }

  /// Ends a change of a session that happened.
  mutating func finish(
    _ change: RoleMiningSessionChange, of job: JobID, _ id: RoleMiningSession.ID
  ) -> [Effect] {
    end(job, .session(change, id), problem: nil)
    reloadSessions()
    guard change.recomputes else { return [] }
    forget(id)
    return follow(id, "mine \(name(of: id)) anew")
  }

  /// T-42: the potential roles of a session are others now, and so may be their ids.
  private mutating func forget(_ id: RoleMiningSession.ID) {
    knownGrants = knownGrants.filter { $0.key.session != id }
    undoable.removeAll { $0.inverse.path?.session == id }
    forEachRoleList { list in
      guard list.source == .roles(.session(id)) else { return }
      list.marks = [:]
      list.restart()
    }
  }

  /// Follows a session to its end, unless somebody does already.
  private mutating func follow(_ id: RoleMiningSession.ID, _ title: String) -> [Effect] {
    guard !jobs.values.contains(where: { !$0.isDone && $0.kind == .session(id) }),
      let job = begin(.session(id), title)
    else { return [] }
    return [.followSession(job, id, after: pause(of: job))]
  }

  private func name(of id: RoleMiningSession.ID) -> String {
    for case .sessions(let screen) in screens {
      if let row = screen.list.loadedRows.first(where: { $0.session.id == id }) {
        return row.session.displayName
      }
    }
    return "session \(id)"
  }
}
