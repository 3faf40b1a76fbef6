import Review
import RoleMining
import RoleMiningClient

extension AppState {
  /// Ends a change that was sent, or looks it up.
  mutating func conclude(_ job: JobID, with outcome: ChangeOutcome) -> [Effect] {
    guard let sending = changes[job]?.sending else { return [] }
    switch outcome {
    case .done(let trace, let inverse): return finish(job, sending, trace, inverse)
    case .changedMeanwhile(let news): return reconsider(job, sending, news)
    case .refused(let error):
      guard !putBackTask(of: job, because: error) else { return [] }
      fail(job, sending, because: error.sentences)
      if error.kind == .missing, let path = sending.change.path {
        forget(path, sending.name)
      } else if let form = sending.form {
        reopen(form.refused(because: error))
      }
      return []
    case .lost(let answer): return lookUp(answer, of: job)
    }
  }

  /// Ends a change that the tenant shows, and shows its effect.
  mutating func finish(
    _ job: JobID, _ sending: Sending, _ trace: Trace, _ inverse: Change?
  ) -> [Effect] {
    switch sending.change {
    case .provision(_, let path, _, _):
      changes.history.keepNothing()
      if case .role(let role) = trace { replace(role, at: path) }
      setWait(.pending, of: sending.change)
      note("accepted", of: job)
      return [.followProvision(job, path, after: pause(of: job))]
    case .create:
      changes.history.keepNothing()
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
    changes.end(job, showing: trace, inverse: inverse)
    guard !endTask(of: job) else { return }
    var sentence = sending.sentence
    if let answer = changes[job]?.inquiry?.answer {
      sentence =
        answer.sending.wasSentAgain
        ? sentence + " It was sent a second time: the tenant did not show the first request."
        : "Confirmed: \(sentence)"
    }
    let canUndo = changes.history.canUndoNewest && sending.purpose == .change
    say(canUndo ? sentence + " u undoes it." : sentence)
  }

  /// Ends a change that did not happen, and says why.
  mutating func fail(_ job: JobID, _ sending: Sending, because reason: String) {
    setWait(nil, of: sending.change)
    changes.end(job, .failed(reason))
    let words = "\(sending.words.notDone.capitalizingFirst): \(reason)"
    guard !failTask(of: job, because: reason) else { return note(words, .failure) }
    say(words, .failure)
  }

  /// Reads the role, and what else a change affects, if the tenant's state is not known.
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
    // A role that is not shown is read when it is opened.
    return roleScreen(at: path) == nil ? [] : [.loadDistribution(path)]
  }
}

extension RoleScreen {
  /// Requests the entitlements and the excluded ones again.
  mutating func reloadEntitlements() {
    isCompared = false
    entitlements.reload()
    excluded.reload()
    // A tab that is not shown is not requested; until then, the count comes from the role itself.
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

  /// The text with its first letter in lowercase.
  var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
