import Dispatch
import Synchronization

/// Runs asynchronous work while this thread waits for it: the bridge from the synchronous commands to the
/// client.
struct Blocking<Value: Sendable>: Sendable {
  private let task: Task<Void, Never>
  private let outcome: Outcome<Value>

  /// Starts the work.
  init(_ work: @escaping @Sendable () async throws -> Value) {
    let outcome = Outcome<Value>()
    self.outcome = outcome
    task = Task.detached {
      do {
        outcome.set(.success(try await work()))
      } catch {
        outcome.set(.failure(error))
      }
    }
  }

  /// Waits for the result.
  func value() throws -> Value {
    try outcome.wait()
  }

  /// Cancels the work.
  func cancel() {
    task.cancel()
  }

  /// Waits for the end of the work, but no longer than a given time.
  func isOver(after time: Duration) -> Bool {
    outcome.isSet(after: time)
  }
}

/// Passes the result from one thread to another.
private final class Outcome<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>>(.failure(CancellationError()))
  private let isThere = DispatchSemaphore(value: 0)

  func set(_ value: Result<Value, any Error>) {
    result.withLock { $0 = value }
    isThere.signal()
  }

  /// Whether the result arrived in time. It stays there for `wait`.
  func isSet(after time: Duration) -> Bool {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    guard isThere.wait(timeout: .now() + seconds) == .success else { return false }
    isThere.signal()
    return true
  }

  func wait() throws -> Value {
    isThere.wait()
    return try result.withLock { $0 }.get()
  }
}
