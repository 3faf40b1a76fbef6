import Synchronization

/// Publishes what a connection is doing, whenever that changes.
///
/// ```swift
/// for await activity in connection.activity.updates {
///   for retry in activity.retries {
///     show("\(retry.operation): attempt \(retry.attempt) of \(retry.maximumAttempts)"
///       + " in \(retry.wait()), \(retry.reason.summary)")
///   }
/// }
/// ```
///
/// Some of it changes with time alone: the budget refills, a pause ends. That publishes nothing; a display
/// of such a figure reads `current` once a second until the activity is quiet and the budget is full.
public final class ActivityFeed: Sendable {
  private struct State {
    var record = ActivityRecord()
    var subscribers: [Int: AsyncStream<ConnectionActivity>.Continuation] = [:]
    var nextSubscriber = 0
  }

  private let clock: CallClock
  private let state = Mutex(State())

  /// Creates a feed for an idle connection.
  public init(clock: CallClock = .continuous) {
    self.clock = clock
  }

  deinit {
    for subscriber in state.withLock({ $0.subscribers }).values { subscriber.finish() }
  }

  /// The current activity.
  public var current: ConnectionActivity {
    let now = clock.now()
    return state.withLock { $0.record.activity(at: now) }
  }

  /// A new stream: the current value first, then every change; slow subscribers get only the latest
  /// value. It ends with the connection.
  public var updates: AsyncStream<ConnectionActivity> {
    let (stream, subscriber) = AsyncStream.makeStream(
      of: ConnectionActivity.self, bufferingPolicy: .bufferingNewest(1))
    let now = clock.now()
    let number = state.withLock { state in
      state.nextSubscriber += 1
      state.subscribers[state.nextSubscriber] = subscriber
      subscriber.yield(state.record.activity(at: now))
      return state.nextSubscriber
    }
    subscriber.onTermination = { [weak self] _ in
      _ = self?.state.withLock { $0.subscribers.removeValue(forKey: number) }
    }
    return stream
  }

  func change<Result: Sendable>(
    _ change: @Sendable (inout ActivityRecord) -> Result
  ) -> Result {
    let now = clock.now()
    return state.withLock { state in
      let result = change(&state.record)
      guard !state.subscribers.isEmpty else { return result }
      let activity = state.record.activity(at: now)
      for subscriber in state.subscribers.values { subscriber.yield(activity) }
      return result
    }
  }
}
