import Journal
import Review

extension AppState {
  /// Looks in the journal for a queue of another run. This takes place after the changes of that run are looked up,
  /// because their outcomes show the progress of the queue.
  mutating func seekQueue() -> [Effect] {
    isSeekingQueue = true
    return [.settleEarlier]
  }

  /// Shows the queue of an earlier run, or what is known now about the tasks that it had begun. If the queue belongs to
  /// another program, says so.
  mutating func takeOver(_ result: Result<FoundQueue, RecordingFailure>) -> [Effect] {
    let isAsked = isSeekingQueue && queue.isEmpty
    isSeekingQueue = false
    switch result {
    case .success(.left(let tasks)): return takeOver(tasks, isAsked)
    case .success(.elsewhere(let other)):
      if queue.isEmpty { say(other.description, isAsked ? .warning : .note) }
    case .success(.empty): if isAsked { say(Self.emptyQueue, .warning) }
    case .failure(let failure) where isAsked: say(failure.description, .failure)
    case .failure(let failure): note(failure.description, .failure)
    }
    return []
  }

  private mutating func takeOver(_ tasks: [QueuedTask], _ isAsked: Bool) -> [Effect] {
    guard queue.isEmpty else {
      queue.settle(tasks)
      return []
    }
    queue.restore(tasks)
    let (left, failed) = (queue.count - queue.endedCount, queue.count(of: .failed))
    guard left > 0 || failed > 0 else {
      queue = BulkQueue()
      if isAsked { say(Self.emptyQueue, .warning) }
      return [.queue(.clear)]
    }
    if isAsked, dialog == nil {
      dialog = QueuePage()
    } else if left > 0 {
      let are = left == 1 ? "is" : "are"
      say("\(left) of \(queue.count) \(are) left in the queue; Q shows it.", .warning)
    } else {
      say("\(failed) of \(queue.count) failed in the queue; Q shows why.", .warning)
    }
    return []
  }

  /// What is said while the queue is empty.
  static let emptyQueue = "The queue is empty. Commands on marked roles go here."
}

extension AppState {
  /// Whether the change of a task was sent and is not confirmed yet.
  package func isUnconfirmed(_ task: QueuedTask) -> Bool {
    guard task.state == .running else { return false }
    guard let job = queue.job(of: task.number) else { return true }
    return changes[job]?.inquiry != nil
  }

  /// The number of tasks of the queue that are not confirmed yet.
  package var unconfirmedTaskCount: Int { queue.tasks.count(where: isUnconfirmed) }

  /// The seconds until the queue ends at the pace so far; nil before there is a pace, and if only unconfirmed changes
  /// are left, because how long those take is up to the tenant.
  package var queueSecondsLeft: Double? {
    let left = queue.count - queue.endedCount - unconfirmedTaskCount
    guard left > 0, !queue.isPaused else { return nil }
    return queue.secondsPerTask.map { $0 * Double(left) }
  }
}
