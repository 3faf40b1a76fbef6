import OrderedCollections
import RoleMining

extension AppState {
  /// Saves the current role as a draft, or no longer.
  mutating func toggleSaved() -> [Effect] {
    guard let (role, path) = currentRole else { return [] }
    let isSaved = role.isSaved == true
    return send(
      .change(PotentialRoleChange(isSaved: !isSaved)), to: path,
      isSaved ? "stop saving" : "save",
      // T-20: what was not said cannot be put back.
      inverse: role.isSaved.map { .change(PotentialRoleChange(isSaved: $0)) })
  }

  /// Takes the last change back by sending its inverse.
  mutating func undo() -> [Effect] {
    guard mayChange() else { return [] }
    guard let step = undoable.last else {
      say("There is nothing to take back.")
      return []
    }
    guard let job = begin(step.inverse.job, "take back: \(step.title)") else { return [] }
    undoable.removeLast()
    inverses[job] = step
    return send(step.inverse, as: job)
  }

  /// Sends a change. One at a time for each role, so that what is shown before the next one is what
  /// the tenant has.
  mutating func send(
    _ change: RoleChange, to path: RolePath, _ title: String, inverse: RoleChange?
  ) -> [Effect] {
    send(.role(change, path), title, inverse: inverse.map { .role($0, path) })
  }

  mutating func send(_ change: Change, _ title: String, inverse: Change?) -> [Effect] {
    guard mayChange(), let job = begin(change.job, title) else { return [] }
    if let inverse { inverses[job] = UndoStep(title: title, inverse: inverse) }
    return send(change, as: job)
  }

  private mutating func send(_ change: Change, as job: JobID) -> [Effect] {
    switch change {
    case .role(let change, let path):
      setPending(change, at: path, true)
      return [.change(job, change, path)]
    case .session(let change, let id):
      setPending(id, true)
      return [.changeSession(job, change, id)]
    }
  }

  /// Starts a job, unless one on the same role is under way.
  mutating func begin(_ kind: Job.Kind, _ title: String) -> JobID? {
    if let other = jobs.values.first(where: { !$0.isDone && $0.kind.excludes(kind) }) {
      say("Wait for the end of: \(other.title).", .warning)
      return nil
    }
    let id = numbers.nextJob()
    jobs[id] = Job(kind, title, start: now)
    return id
  }

  /// Marks the rows that a change is about as waiting for the tenant, or no longer.
  mutating func setPending(_ change: RoleChange, at path: RolePath, _ isPending: Bool) {
    forEachRoleList { roles in
      if isPending { roles.pending.insert(path.role) } else { roles.pending.remove(path.role) }
    }
    guard case .edit(let edit) = change else { return }
    forEachRoleScreen(at: path) { role in
      if isPending {
        role.entitlements.pending.formUnion(edit.ids)
        role.excluded.pending.formUnion(edit.ids)
      } else {
        role.entitlements.pending.subtract(edit.ids)
        role.excluded.pending.subtract(edit.ids)
      }
    }
  }

  /// Takes the answer to a change: the new role, or the reason why nothing changed.
  mutating func take(
    _ result: Result<PotentialRole?, APIError>, to change: RoleChange, of job: JobID,
    at path: RolePath
  ) -> [Effect] {
    setPending(change, at: path, false)
    settle(result.map { _ in }, to: .role(change, path), of: job)
    switch result {
    case .success(let role):
      if let role { replace(role, at: path) }
      return role == nil ? readAgain(after: change, at: path) : reload(after: change, at: path)
    case .failure(let error):
      // Whether it happened is seen in what the tenant has now.
      return error.kind == .mayHaveHappened ? readAgain(after: change, at: path) : []
    }
  }

  /// Ends the job of a change, says what became of it, and keeps what takes it back.
  mutating func settle(_ result: Result<Void, APIError>, to change: Change, of job: JobID) {
    let step = inverses.removeValue(forKey: job)
    let title = jobs[job]?.title ?? "changed"
    let undoes = step?.inverse == change
    switch result {
    case .success:
      end(job, .succeeded(title))
      if let step, !undoes { undoable.append(step) }
      say(undoes || step == nil ? "Done: \(title)." : "Done: \(title). u takes it back.")
    case .failure(let error):
      end(job, .failed(error.description))
      say("Not done: \(title). \(error)", .failure)
      if let step, undoes { undoable.append(step) }
    }
  }

  mutating func end(_ job: JobID, _ progress: Job.Progress) {
    jobs[job]?.progress = progress
  }

  /// Reads the role, and what else a change touches, when what the tenant has is not known.
  private mutating func readAgain(after change: RoleChange, at path: RolePath) -> [Effect] {
    if case .change = change { return [.loadRole(path)] }
    return reload(after: change, at: path)
  }

  private mutating func reload(after change: RoleChange, at path: RolePath) -> [Effect] {
    guard case .edit(let edit) = change else { return [] }
    knownGrants[path] = nil
    forEachRoleScreen(at: path) { role in
      for id in edit.ids {
        role.entitlements.marks[id] = nil
        role.excluded.marks[id] = nil
      }
      role.entitlements.reload()
      role.excluded.reload()
      // A tab that is not shown is not asked for; until then the role itself says how many.
      if role.tab != .excluded { role.excluded.total = nil }
    }
    return [.loadRole(path), .loadDistribution(path)]
  }
}

extension Job.Kind {
  /// The role that the job is about.
  var path: RolePath? {
    switch self {
    case .change(let path), .provision(let path): path
    case .session, .sessionChange: nil
    }
  }

  /// Whether two jobs cannot be under way at once: both would change the same.
  func excludes(_ other: Job.Kind) -> Bool {
    if let path { return path == other.path }
    if case .sessionChange = self { return self == other }
    return false
  }
}
