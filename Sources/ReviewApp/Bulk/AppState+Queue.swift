import Journal
import Review
import RoleMining

extension AppState {
  /// Puts tasks into the queue, once the journal has them.
  mutating func enqueue(_ tasks: [BulkTask]) -> [Effect] {
    guard !tasks.isEmpty else { return [] }
    return [.queue(.add(tasks, replacing: queue.isOver))]
  }

  /// Begins the next task of the queue, if none is under way, and notes the states of the others in the journal.
  mutating func advanceQueue() -> [Effect] {
    guard !queue.isEmpty else { return [] }
    let ended = queue.takeUnnoted()
    if queue.takeEnd() {
      sayQueueEnd()
      guard queue.count(of: .failed, .stopped) > 0 else { return [.queue(.clear)] }
    }
    if let (job, task) = beginNextTask() { return [.queue(.run(job, task, noting: ended))] }
    return ended.isEmpty ? [] : [.queue(.note(ended))]
  }

  private mutating func beginNextTask() -> (JobID, QueuedTask)? {
    guard !queue.isPaused, !wantsToLeave, !isTaskUnderWay else { return nil }
    for task in queue.tasks(in: .waiting) {
      guard !isWaitingForPermission(task.task) else { return nil }
      guard let job = begin(task) else { continue }
      queue.begin(task.number, as: job, at: now)
      return (job, task)
    }
    return nil
  }

  /// Whether a task is under way. A change that is looked up because its answer was lost holds up no other task.
  private var isTaskUnderWay: Bool {
    queue.runningJobs.contains { changes[$0]?.inquiry == nil }
  }

  private mutating func isWaitingForPermission(_ task: BulkTask) -> Bool {
    guard task.change != nil, let obstacle = obstacleToChanges else { return false }
    pauseQueue(because: obstacle)
    return true
  }

  /// Begins the job of a task; nil if a job under way would change the same role or session.
  private mutating func begin(_ queued: QueuedTask) -> JobID? {
    switch queued.task.work {
    case .change(let change, let seen):
      let sending = Sending(change, seen: seen, name: queued.task.name)
      guard let job = try? changes.begin(sending, at: now) else { return nil }
      setWait(.pending, of: change)
      return job
    case .export(_, let file, _):
      return try? changes.begin(.export(file: file), queued.task.title, at: now)
    }
  }

  /// Takes the result of work for the queue.
  mutating func receive(_ answer: QueueAnswer) -> [Effect] {
    switch answer {
    case .added(.success(let tasks)):
      queue.add(tasks)
      let noun = tasks.noun
      say(
        queue.isPaused
          ? "Added \(noun) to the queue, which is paused. Q shows it."
          : "\(noun) in the queue. Q shows its progress.", queue.isPaused ? .warning : .note)
    case .added(.failure(let failure)): say("Nothing was sent: \(failure)", .failure)
    case .loaded(let result): return takeOver(result)
    case .read(let reading, let result): return show(result, of: reading)
    case .notBegun(let job, let failure): putBack(job, failure)
    case .notNoted(let failure):
      say("The progress of the queue was not recorded: \(failure)", .failure)
    }
    return []
  }

  /// A task that was not begun waits again, unless another program has begun it.
  private mutating func putBack(_ job: JobID, _ failure: RecordingFailure?) {
    guard let failure else {
      withdraw(job)
      queue.end(job, .stopped, "Another Rolesift has begun it or given it up.")
      return
    }
    putBack(job, because: failure.description)
  }

  /// A task of which nothing reached the tenant waits again, and so do the others: they would fail for the same reason.
  private mutating func putBack(_ job: JobID, because reason: String) {
    withdraw(job)
    queue.end(job, .waiting)
    pauseQueue(because: reason)
  }

  private mutating func withdraw(_ job: JobID) {
    if let sending = changes[job]?.sending { setWait(nil, of: sending.change) }
    changes.withdraw(job)
  }

  private mutating func pauseQueue(because reason: String) {
    queue.pause(true)
    say("The queue is paused. \(reason) Q shows it, and Space there resumes it.", .failure)
  }

  private mutating func sayQueueEnd() {
    let missed = queue.count(of: .failed, .stopped)
    let undoable =
      changes.history.undoable.count > 1 && queue.tasks.contains { $0.task.change != nil }
    say(
      queue.tasks.sentence
        + (missed > 0 ? " Q shows why the others were not; they are still marked." : "")
        + (undoable ? " u undoes them one at a time." : ""),
      missed > 0 ? .warning : .note)
  }
}

extension AppState {
  /// Ends the task of a job that was done. Its row loses its mark; those that are not done keep theirs.
  ///
  /// - Returns: Whether the job belongs to the queue, which reports at its end.
  mutating func endTask(of job: JobID) -> Bool {
    guard let task = queue.end(job, .done) else { return false }
    if let path = task.path {
      forEachRoleList { $0.unmark(path.role) }
    } else if case .session(_, let id) = task.change {
      forEachSessionsScreen { $0.list.unmark(id.rawValue) }
    }
    return true
  }

  /// Ends the task of a job that failed. The message log keeps why.
  ///
  /// - Returns: Whether the job belongs to the queue.
  mutating func failTask(of job: JobID, because reason: String) -> Bool {
    guard queue.holds(job) else { return false }
    // A change that may still happen is not tried again.
    queue.end(job, changes[job]?.inquiry == nil ? .failed : .stopped, reason)
    return true
  }

  /// Puts back a task of which nothing reached the tenant.
  ///
  /// - Returns: Whether it was put back.
  mutating func putBackTask(of job: JobID, because error: APIError) -> Bool {
    guard queue.holds(job), [.unreachable, .unauthorized].contains(error.kind) else { return false }
    putBack(job, because: error.sentences)
    return true
  }
}
