import OrderedCollections
import Review
import RoleMining
import RoleMiningClient

extension AppState {
  /// Takes what became of a change that was sent, or why it was not.
  mutating func take(_ outcome: ChangeOutcome, of job: JobID) -> [Effect] {
    guard let sending = jobs[job]?.sending else { return [] }
    switch outcome {
    case .done(let trace, let inverse): return finish(job, sending, trace, inverse)
    case .changedMeanwhile(let news): return reconsider(job, sending, news)
    case .refused(let error): return refuse(job, sending, because: error)
    case .lost(let answer): return lookUp(job, answer)
    }
  }

  /// Ends a change that the tenant shows, and shows what it led to.
  mutating func finish(
    _ job: JobID, _ sending: Sending, _ trace: Trace, _ inverse: Change?
  ) -> [Effect] {
    switch sending.change {
    case .provision(_, let path, _, _):
      canUndoNewest = false
      if case .role(let role) = trace { replace(role, at: path) }
      setWait(.pending, of: sending.change)
      note("accepted", of: job)
      return [.followProvision(job, path, after: pause(of: job))]
    case .create:
      canUndoNewest = false
      return followNew(trace, job, sending)
    case .role(let change, let path):
      report(job, sending, trace, inverse)
      guard case .role(let role) = trace else { return readAgain(after: change, at: path) }
      replace(role, at: path)
      return reload(after: change, at: path)
    case .session(let change, let id):
      report(job, sending, trace, inverse)
      return show(change, of: id)
    }
  }

  private mutating func report(
    _ job: JobID, _ sending: Sending, _ trace: Trace, _ inverse: Change?
  ) {
    setWait(nil, of: sending.change)
    end(job, .succeeded(sending.title))
    let canUndo = keep(inverse, of: sending, trace)
    unmark(sending)
    guard sending.batch == nil else { return note(true, of: sending, canUndo: canUndo) }
    var sentence = sending.sentence
    if jobs[job]?.lost?.sending.wasSentAgain == true {
      sentence += " It was sent a second time, because the first request had left no trace."
    } else if jobs[job]?.lost != nil {
      sentence = "Confirmed: \(sentence)"
    }
    say(canUndo && sending.purpose == .change ? sentence + " u undoes it." : sentence)
  }

  /// Somebody did what was asked for; whether it was this request cannot be told, so it is not undone.
  mutating func finishForSomebody(
    _ job: JobID, _ sending: Sending, _ trace: Trace
  ) -> [Effect] {
    if case .provision = sending.change { jobs[job]?.isPerhapsSomebodys = true }
    if case .create = sending.change { jobs[job]?.isPerhapsSomebodys = true }
    let effects = finish(job, sending, trace, nil)
    say(
      "The tenant shows this, made by your request or by somebody else's: \(sending.title).",
      .warning)
    return effects
  }

  /// Ends a change that did not happen, and says why.
  private mutating func refuse(
    _ job: JobID, _ sending: Sending, because error: APIError
  ) -> [Effect] {
    fail(job, sending, because: error.description)
    if error.kind == .missing, let path = sending.change.path { forget(path, sending.name) }
    return []
  }

  mutating func fail(_ job: JobID, _ sending: Sending, because reason: String) {
    setWait(nil, of: sending.change)
    end(job, .failed(reason))
    restore(sending.purpose)
    say("\(sending.words.notDone.capitalizingFirst): \(reason)", .failure)
    note(false, of: sending)
  }

  /// Counts the changes that were confirmed together, and says once how many were made.
  mutating func note(_ isDone: Bool, of sending: Sending, canUndo: Bool = false) {
    guard let number = sending.batch, var batch = batches[number] else { return }
    if isDone { batch.done += 1 } else { batch.missed += 1 }
    if canUndo { batch.undoable += 1 }
    batches[number] = batch.isOver ? nil : batch
    guard batch.isOver else { return }
    let verb = sending.words.title.prefix { $0 != " " }
    say(
      "\(verb.capitalizingFirst): \(batch.done) of \(batch.count) done."
        + (batch.missed > 0 ? " M shows why the others are not; they are still marked." : "")
        + (batch.undoable > 1 ? " u undoes them one at a time." : ""),
      batch.missed > 0 ? .warning : .note)
  }

  /// Rows that are done lose their marks; those that are not keep theirs, to be tried again.
  private mutating func unmark(_ sending: Sending) {
    guard sending.batch != nil else { return }
    switch sending.change {
    case .role(_, let path): forEachRoleList { $0.unmark(path.role) }
    case .session(_, let id): forEachSessionsScreen { $0.list.unmark(id.rawValue) }
    case .provision, .create: break
    }
  }

  /// Reads the role, and what else a change touches, when what the tenant has is not known.
  private mutating func readAgain(after change: RoleChange, at path: RolePath) -> [Effect] {
    let effects = reload(after: change, at: path)
    return effects.isEmpty ? [.loadRole(path)] : [.loadRole(path)] + effects
  }

  private mutating func reload(after change: RoleChange, at path: RolePath) -> [Effect] {
    guard case .edit(let edit) = change else { return [] }
    knownGrants[path] = nil
    forEachRoleScreen(at: path) { role in
      for id in edit.ids {
        role.entitlements.unmark(id)
        role.excluded.unmark(id)
      }
      role.reloadEntitlements()
    }
    return [.loadDistribution(path)]
  }
}

extension RoleScreen {
  /// Asks for the entitlements and the excluded ones again.
  mutating func reloadEntitlements() {
    entitlements.reload()
    excluded.reload()
    // A tab that is not shown is not asked for; until then the role itself says how many.
    if tab != .excluded { excluded.forgetTotal() }
  }
}

extension Sending {
  /// What to say once it is done.
  fileprivate var sentence: String {
    switch purpose {
    case .change: words.done
    case .undo: "Undone: \(words.undone)"
    case .redo: "Redone: \(words.done)"
    }
  }
}

extension StringProtocol {
  /// The text as the start of a sentence.
  var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
