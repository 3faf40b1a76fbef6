import Synchronization

/// The background work of a tenant, one task for each thing that is worked on.
final class Jobs: Sendable {
  private struct Job {
    let number: Int
    let task: Task<Void, Never>
  }

  private let running = Mutex<(next: Int, jobs: [String: Job])>((0, [:]))

  /// Starts work on `subject`. Earlier work on it is cancelled and waited for first.
  func start(_ subject: String, _ work: @escaping @Sendable () async -> Void) {
    running.withLock { state in
      let number = state.next
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
    let tasks = running.withLock { $0.jobs.values.map(\.task) }
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }

  private func remove(_ subject: String, _ number: Int) {
    running.withLock { state in
      if state.jobs[subject]?.number == number { state.jobs[subject] = nil }
    }
  }
}
