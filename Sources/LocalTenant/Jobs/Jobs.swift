import Synchronization

/// The background work of a tenant, one task for each thing that is worked on.
final class Jobs: Sendable {
  private struct Job {
    let number: Int
    let task: Task<Void, Never>
  }

  private struct State {
    var next = 0
    var jobs: [String: Job] = [:]
    /// Why work has failed, by what was worked on.
    var failed: [String: String] = [:]
    var watch: Task<Void, Never>?
  }

  private let running = Mutex(State())

  /// Starts work on `subject`. Earlier work on it is cancelled and waited for first.
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

  /// Does something again and again, until everything is cancelled.
  func watch(every time: Duration, _ work: @escaping @Sendable () async -> Void) {
    running.withLock { state in
      state.watch?.cancel()
      state.watch = Task.detached(priority: .utility) {
        while (try? await Task.sleep(for: time)) != nil { await work() }
      }
    }
  }

  /// Notes that work on `subject` has failed. Doing it again would fail again.
  func setFailed(_ subject: String, _ reason: String) {
    running.withLock { $0.failed[subject] = reason }
  }

  /// Why work on `subject` has failed; nil when it has not.
  func failure(of subject: String) -> String? {
    running.withLock { $0.failed[subject] }
  }

  /// Whether work on `subject` can be taken up: it is not being done, and has not failed here.
  func mayResume(_ subject: String) -> Bool {
    running.withLock { $0.jobs[subject] == nil && $0.failed[subject] == nil }
  }

  /// Waits until nothing is being worked on.
  func settle() async {
    while let task = running.withLock({ $0.jobs.values.first?.task }) { await task.value }
  }

  /// Cancels the work on `subject` and waits for its end.
  func cancel(_ subject: String) async {
    let task = running.withLock { $0.jobs[subject]?.task }
    task?.cancel()
    await task?.value
  }

  /// Cancels everything and waits for the tasks to end.
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
