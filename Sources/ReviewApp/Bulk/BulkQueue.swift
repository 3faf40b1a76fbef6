import FoundationEssentials
import Journal
import OrderedCollections
import Review

/// What is done with many roles or sessions, one after the other. It is kept in the journal and survives a restart.
package struct BulkQueue: Sendable {
  /// The tasks, in their order.
  package var tasks: [QueuedTask] { Array(tasksByNumber.values) }
  /// Whether no further task begins for now.
  package private(set) var isPaused = false
  private var tasksByNumber: OrderedDictionary<Int, QueuedTask> = [:]
  private var jobs: [JobID: Int] = [:]
  private var pace = BulkPace()
  /// The tasks whose state the journal does not know yet.
  private var unnoted: [Int] = []
  /// Whether the end has been reported.
  private var isEndTold = true
}

extension BulkQueue {
  /// Whether there are no tasks.
  package var isEmpty: Bool { tasksByNumber.isEmpty }

  /// The number of tasks.
  package var count: Int { tasksByNumber.count }

  /// The number of tasks in a state.
  package func count(of states: QueueItem.State...) -> Int {
    tasksByNumber.values.count { states.contains($0.state) }
  }

  /// The number of tasks that are done, failed or given up.
  package var endedCount: Int { count - count(of: .waiting, .running) }

  /// Whether all tasks have ended.
  package var isOver: Bool { endedCount == count }

  /// The seconds from one task to the next at the pace so far; nil before there is a pace.
  var secondsPerTask: TimeInterval? { pace.interval }

  /// The tasks in a state.
  func tasks(in state: QueueItem.State) -> [QueuedTask] {
    tasksByNumber.values.filter { $0.state == state }
  }

  /// The job of a task; nil if it has none in this run.
  func job(of number: Int) -> JobID? { jobs.first { $0.value == number }?.key }

  /// Whether a job belongs to a task.
  func holds(_ job: JobID) -> Bool { jobs[job] != nil }

  /// The jobs of the tasks that have begun.
  var runningJobs: [JobID] {
    jobs.filter { tasksByNumber[$0.value]?.state == .running }.map(\.key)
  }
}

extension BulkQueue {
  /// Adds tasks. If the earlier tasks have all ended, they make room.
  mutating func add(_ tasks: [QueuedTask]) {
    if isOver { self = BulkQueue() }
    for task in tasks { tasksByNumber[task.number] = task }
    isEndTold = false
  }

  /// Takes over the queue of an earlier run; its waiting tasks wait until the analyst resumes them.
  mutating func restore(_ tasks: [QueuedTask]) {
    add(tasks)
    isPaused = count(of: .waiting) > 0
    isEndTold = isOver
  }

  /// Takes over what is known now about the tasks that an earlier run had begun.
  mutating func settle(_ tasks: [QueuedTask]) {
    for task in tasks
    where tasksByNumber[task.number]?.state == .running && !jobs.values.contains(task.number) {
      tasksByNumber[task.number] = task
    }
  }

  /// Begins no further task, or begins the next ones again.
  mutating func pause(_ pauses: Bool) {
    isPaused = pauses
    pace.interrupt()
  }

  /// Begins a task.
  mutating func begin(_ number: Int, as job: JobID, at now: Date) {
    tasksByNumber[number]?.state = .running
    jobs[job] = number
    pace.beginTask(at: now)
  }

  /// Ends the task of a job.
  ///
  /// - Returns: The task; nil if the job does not belong to the queue.
  @discardableResult
  mutating func end(
    _ job: JobID, _ state: QueueItem.State, _ result: String? = nil
  ) -> BulkTask? {
    guard let number = jobs.removeValue(forKey: job) else { return nil }
    set(number, state, result)
    return tasksByNumber[number]?.task
  }

  /// Gives up the waiting tasks.
  mutating func stop() {
    for task in tasks(in: .waiting) { set(task.number, .stopped, "You gave it up.") }
    isPaused = false
  }

  /// Lets the failed tasks wait again.
  mutating func retry() {
    for task in tasks(in: .failed) { set(task.number, .waiting, nil) }
    isEndTold = false
  }

  private mutating func set(_ number: Int, _ state: QueueItem.State, _ result: String?) {
    tasksByNumber[number]?.state = state
    tasksByNumber[number]?.result = result
    unnoted.append(number)
    if isOver { pace.interrupt() }
  }

  /// The tasks whose state is to be noted in the journal.
  mutating func takeUnnoted() -> [QueuedTask] {
    defer { unnoted = [] }
    return unnoted.compactMap { tasksByNumber[$0] }
  }

  /// Whether all tasks have ended; true once for each end.
  mutating func takeEnd() -> Bool {
    guard isOver, !isEndTold else { return false }
    isEndTold = true
    return true
  }
}

/// How fast the tasks of a queue follow each other.
private struct BulkPace: Sendable {
  /// How many tasks count at most, so that a change of pace shows.
  private static let memory = 20

  private var intervals: [TimeInterval] = []
  private var last: Date?

  /// The mean seconds from one task to the next; nil before there are two.
  var interval: TimeInterval? {
    intervals.isEmpty ? nil : intervals.reduce(0, +) / Double(intervals.count)
  }

  mutating func beginTask(at now: Date) {
    if let last { intervals = (intervals + [now.timeIntervalSince(last)]).suffix(Self.memory) }
    last = now
  }

  /// The time until the next task does not count.
  mutating func interrupt() { last = nil }
}
