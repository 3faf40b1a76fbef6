import Journal
import RoleMining

/// Where the bulk queue is kept: the journal, for one tenant. Without a journal it lasts as long as the program.
package actor BulkDesk {
  private let run: RunRecorder?
  private var lock: QueueLock?
  /// The numbers of the items that this program added or took over.
  private var own: Set<Int> = []
  private var count = 0

  /// Makes a desk.
  package init(_ run: RunRecorder?) {
    self.run = run
  }

  /// Adds tasks to the end of the queue.
  ///
  /// - Parameters:
  ///   - tasks: The tasks.
  ///   - replaces: Whether they take the place of those that have ended.
  /// - Returns: The tasks with their numbers.
  /// - Throws: `RecordingFailure`; then none is added, and nothing is removed.
  package func add(
    _ tasks: [BulkTask], replacing replaces: Bool = false
  ) async throws(RecordingFailure) -> [QueuedTask] {
    guard let open = try await run?.open() else {
      return tasks.map { task in
        count += 1
        return QueuedTask(number: count, task: task)
      }
    }
    return try RecordingFailure.reporting {
      guard try hold(open) else { throw try QueueElsewhere(open) }
      try clearEnded(open, replaces)
      var tasks = tasks
      let last = try open.journal.last().count
      for index in tasks.indices { tasks[index].recordsBefore = last }
      let items = try open.journal.enqueue(
        try tasks.map { try $0.json() }, in: open.context.tenant)
      own.formUnion(items.map(\.number))
      return zip(items, tasks).map { QueuedTask(number: $0.number, task: $1) }
    }
  }

  /// Begins a task.
  ///
  /// - Returns: Whether it waited; if not, it must not be done.
  /// - Throws: `RecordingFailure`; then it must not be done.
  package func begin(_ number: Int) async throws(RecordingFailure) -> Bool {
    guard let open = try await run?.open() else { return true }
    return try RecordingFailure.reporting { try open.journal.begin(item: number) }
  }

  /// Notes the states of tasks.
  ///
  /// - Throws: `RecordingFailure`.
  package func note(_ tasks: [QueuedTask]) async throws(RecordingFailure) {
    guard let open = try await run?.open() else { return }
    try RecordingFailure.reporting { for task in tasks { try open.journal.note(task) } }
  }

  /// Removes the queue of this program once it has ended.
  ///
  /// - Throws: `RecordingFailure`.
  package func clear() async throws(RecordingFailure) {
    guard let open = try await run?.open(), lock != nil else { return }
    try RecordingFailure.reporting {
      let items = try open.journal.queue(of: open.context.tenant)
      // A queue that was begun since then stays.
      guard !items.contains(where: { own.contains($0.number) && $0.state == .waiting }) else {
        return
      }
      try open.journal.clearQueue(of: open.context.tenant)
      own = []
      lock = nil
    }
  }

  /// Removes tasks that have ended, unless a killed program left something to do.
  private func clearEnded(_ open: OpenJournal, _ replaces: Bool) throws {
    let items = try open.journal.queue(of: open.context.tenant)
    let left = items.count {
      !own.contains($0.number) && [.waiting, .running].contains($0.state)
    }
    guard left == 0 else {
      // The program that takes them over needs the lock.
      if own.isEmpty { lock = nil }
      throw QueueIsLeft(count: left)
    }
    guard replaces else { return }
    try open.journal.clearQueue(of: open.context.tenant)
    own = []
  }

  /// The queue in the journal. Call it after the changes of earlier runs were looked up. From now on, this program owns
  /// what an earlier run left.
  ///
  /// - Throws: `RecordingFailure`.
  package func find() async throws(RecordingFailure) -> FoundQueue {
    guard let open = try await run?.open() else { return .empty }
    return try RecordingFailure.reporting {
      guard try !open.journal.queue(of: open.context.tenant).isEmpty else { return .empty }
      guard try hold(open) else { return .elsewhere(try QueueElsewhere(open)) }
      // Before this program had the lock, another program may have worked on the queue.
      let items = try open.journal.queue(of: open.context.tenant)
      guard !items.isEmpty else {
        lock = nil
        return .empty
      }
      own.formUnion(items.map(\.number))
      return .left(try items.compactMap { try open.taken($0) })
    }
  }

  private func hold(_ open: OpenJournal) throws(JournalFailure) -> Bool {
    if lock == nil { lock = try QueueLock(of: open.context.tenant, in: open.journal) }
    return lock != nil
  }
}

/// A program that has ended left a queue.
private struct QueueIsLeft: Error, CustomStringConvertible {
  let count: Int

  var description: String {
    let roles = count == 1 ? "1 role is" : "\(count) roles are"
    return
      "\(roles) left in the queue of a Rolesift that has ended. Q shows \(count == 1 ? "it" : "them")."
  }
}

extension Journal {
  fileprivate func note(_ task: QueuedTask) throws(JournalFailure) {
    try mark(item: task.number, task.state, result: task.result)
  }
}

extension OpenJournal {
  /// An item that this program takes over; nil if a later version wrote it.
  fileprivate func taken(_ item: QueueItem) throws -> QueuedTask? {
    guard let task = BulkTask(item.task) else { return nil }
    let queued = QueuedTask(
      number: item.number, task: task, state: item.state, result: item.result)
    guard queued.state == .running else { return queued }
    let settled = try settled(queued)
    try journal.note(settled)
    return settled
  }

  /// What the journal knows about a task that was under way when its program ended. A change is recorded before it is
  /// sent, so what is not on record was not sent.
  fileprivate func settled(_ queued: QueuedTask) throws -> QueuedTask {
    var settled = queued
    settled.result = nil
    guard let change = queued.task.change,
      let record = try record(of: change, after: queued.task.recordsBefore)
    else {
      settled.state = .waiting
      return settled
    }
    let outcome = try outcome(of: record, change)
    switch outcome?.result {
    case .done:
      settled.state = .done
    case .refused, .notSent, .notDone:
      (settled.state, settled.result) = (.failed, outcome?.reason ?? "It was not done.")
    case .unclear:
      settled.state = .stopped
      settled.result = "It may have happened: the tenant shows something else now."
    case .unconfirmed, nil:
      settled.result = "Not confirmed yet. A looks it up."
    }
    return settled
  }

  /// The number of the last record that says this very change is about to be sent.
  private func record(of change: Change, after number: Int) throws -> Int? {
    let query = RecordQuery(
      tenant: context.tenant, role: change.path?.role, kinds: ["change"], after: number)
    return try journal.records(query).first { record in
      guard case .change(let sent) = record.entry else { return false }
      return Change(sent) == change
    }?.number
  }

  private func outcome(of record: Int, _ change: Change) throws -> RecordedOutcome? {
    let query = RecordQuery(
      tenant: context.tenant, role: change.path?.role, kinds: ["outcome"], after: record)
    return try journal.records(query).lazy.compactMap { record in
      if case .outcome(let outcome) = record.entry { outcome } else { nil }
    }.first { $0.change == record }
  }
}
