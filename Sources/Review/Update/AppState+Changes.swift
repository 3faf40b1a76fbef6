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
    setWait(.pending, of: change)
    return [.send(job, change)]
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

  /// Takes the answer to a change: the new role, or the reason why nothing changed.
  mutating func take(
    _ result: Result<PotentialRole?, APIError>, to change: RoleChange, of job: JobID,
    at path: RolePath
  ) -> [Effect] {
    let sent = Change.role(change, path)
    switch result {
    case .success(let role):
      end(job, sent, problem: nil)
      if let role { replace(role, at: path) }
      return role == nil ? readAgain(after: change, at: path) : reload(after: change, at: path)
    case .failure(let error) where error.kind == .mayHaveHappened: return lookUp(job, sent)
    case .failure(let error):
      end(job, sent, problem: error.description)
      return []
    }
  }

  mutating func end(_ job: JobID, _ progress: Job.Progress) {
    jobs[job]?.progress = progress
  }

  /// Reads the role, and what else a change touches, when what the tenant has is not known.
  mutating func readAgain(after change: RoleChange, at path: RolePath) -> [Effect] {
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
    case .session, .sessionChange, .export: nil
    }
  }

  /// Whether two jobs cannot be under way at once: both would change the same.
  func excludes(_ other: Job.Kind) -> Bool {
    if let path { return path == other.path }
    switch self {
    case .sessionChange, .export: return self == other
    case .change, .provision, .session: return false
    }
  }
}
