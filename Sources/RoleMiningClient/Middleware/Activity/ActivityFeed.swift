import Synchronization

/// Tells what a connection is doing, as often as that changes.
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
/// Time alone changes some of it: the budget fills up, a pause ends. Nothing is sent for that; who
/// shows a figure while it changes reads `current` once a second until the activity is quiet and the
/// budget is full.
public final class ActivityFeed: Sendable {
  private struct State {
    var record = ActivityRecord()
    var subscribers: [Int: AsyncStream<ConnectionActivity>.Continuation] = [:]
    var nextSubscriber = 0
  }

  private let clock: CallClock
  private let state = Mutex(State())

  /// Makes a feed of a connection that does nothing yet.
  public init(clock: CallClock = .continuous) {
    self.clock = clock
  }

  deinit {
    for subscriber in state.withLock({ $0.subscribers }).values { subscriber.finish() }
  }

  /// What the connection is doing at this moment.
  public var current: ConnectionActivity {
    let now = clock.now()
    return state.withLock { $0.record.activity(at: now) }
  }

  /// A new stream for each who asks: the present first, then every change. Who is slow misses those
  /// in between, never the last one. It ends with the connection.
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
