import Synchronization

/// The background work of a tenant, one task per subject.
final class Jobs: Sendable {
  private struct Job {
    let number: Int
    let task: Task<Void, Never>
  }

  private struct State {
    var next = 0
    var jobs: [String: Job] = [:]
    /// Why work has failed, by subject.
    var failed: [String: String] = [:]
    var watch: Task<Void, Never>?
  }

  private let running = Mutex(State())

  /// Starts work on `subject`. Earlier work on it is cancelled and awaited first.
  func start(_ subject: String, _ work: @escaping @Sendable () async -> Void) {
    running.withLock { state in
      let number = state.next
      state.failed[subject] = nil
      let previous = state.jobs[subject]?.task
      previous?.cancel()
      let task = Task.detached(priority: .utility) { [weak self] in
        await previous?.value
        if !Task.isCancelled { await work() }
        self?.remove(subject, number)
      }
      state.next += 1
      state.jobs[subject] = Job(number: number, task: task)
    }
  }

  /// Repeats work until everything is cancelled.
  func watch(every time: Duration, _ work: @escaping @Sendable () async -> Void) {
    running.withLock { state in
      state.watch?.cancel()
      state.watch = Task.detached(priority: .utility) {
        while (try? await Task.sleep(for: time)) != nil { await work() }
      }
    }
  }

  /// Records that work on `subject` has failed. Repeating it would fail again.
  func setFailed(_ subject: String, _ reason: String) {
    running.withLock { $0.failed[subject] = reason }
  }

  /// Why work on `subject` has failed; nil if it has not.
  func failure(of subject: String) -> String? {
    running.withLock { $0.failed[subject] }
  }

  /// Whether work on `subject` may start: it is not running and has not failed here.
  func mayResume(_ subject: String) -> Bool {
    running.withLock { $0.jobs[subject] == nil && $0.failed[subject] == nil }
  }

  /// Waits until no work is running.
  func finish() async {
    while let task = running.withLock({ $0.jobs.values.first?.task }) { await task.value }
  }

  /// Cancels the work on `subject` and waits for its end.
  func cancel(_ subject: String) async {
    let task = running.withLock { $0.jobs[subject]?.task }
    task?.cancel()
    await task?.value
  }

  /// Cancels all work and waits for the tasks to end.
  func cancelAll() async {
    let tasks = running.withLock { state in
      state.jobs.values.map(\.task) + (state.watch.map { [$0] } ?? [])
    }
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }

  private func remove(_ subject: String, _ number: Int) {
    running.withLock { state in
      if state.jobs[subject]?.number == number { state.jobs[subject] = nil }
    }
  }
}
