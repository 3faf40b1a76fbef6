import FoundationEssentials
import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Sends a change. One at a time for each role, so that what is shown before the next one is what
  /// the tenant has.
  mutating func send(_ sending: Sending) -> [Effect] {
    guard mayChange() else { return [] }
    let kind = sending.change.job
    if let (id, other) = jobs.first(where: { !$1.isDone && $1.kind.excludes(kind) }) {
      return wait(for: other, id, with: sending)
    }
    let job = start(kind, sending.title)
    jobs[job]?.sending = sending
    switch sending.purpose {
    case .change: break
    case .undo(let step): undoable.removeAll { $0 == step }
    case .redo(let step): redoable.removeAll { $0 == step }
    }
    setWait(.pending, of: sending.change)
    return [.send(job, sending.change, sending.seen)]
  }

  /// What may still happen is not done a second time unless the analyst insists, knowing that.
  private mutating func wait(for other: Job, _ id: JobID, with sending: Sending) -> [Effect] {
    guard other.isUnsure, sending.batch == nil else {
      say("Wait for the end of: \(other.title).", .warning)
      return []
    }
    dialog = SendingQuestion(
      reason: .unconfirmed(id), title: "Send it although an earlier change may still happen?",
      sentences: [
        "The answer to this was lost, and the tenant shows no trace of it so far: \(other.title).",
        "It may still be carried out. The tenant is asked again by itself; A asks now.",
      ], sendings: [sending], hint: "send it all the same")
    return []
  }

  /// Starts a job that changes nothing on the tenant, unless one like it is under way.
  mutating func begin(_ kind: Job.Kind, _ title: String) -> JobID? {
    if let other = jobs.values.first(where: { !$0.isDone && $0.kind.excludes(kind) }) {
      say("Wait for the end of: \(other.title).", .warning)
      return nil
    }
    return start(kind, title)
  }

  private mutating func start(_ kind: Job.Kind, _ title: String) -> JobID {
    let id = numbers.nextJob()
    jobs[id] = Job(kind, title, start: now)
    return id
  }

  /// Gives up a change that may still happen.
  mutating func stopWaiting(for job: JobID) {
    end(job, .failed("It was not waited for any longer. It may still happen."))
    if let change = jobs[job]?.sending?.change { setWait(nil, of: change) }
  }

  /// Sends changes that were confirmed together.
  mutating func send(_ sendings: [Sending]) -> [Effect] {
    guard sendings.count > 1 else { return sendings.flatMap { send($0) } }
    let batch = numbers.nextBatch()
    batches[batch] = Batch(count: sendings.count)
    return sendings.flatMap { sending in
      var sending = sending
      sending.batch = batch
      let effects = send(sending)
      if effects.isEmpty { note(false, of: sending) }
      return effects
    }
  }

  mutating func end(_ job: JobID, _ progress: Job.Progress) {
    jobs[job]?.progress = progress
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
