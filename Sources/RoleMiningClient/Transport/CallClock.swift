/// A clock that tests can replace.
public struct CallClock: Sendable {
  /// The current instant; only differences are meaningful.
  public let now: @Sendable () -> ContinuousClock.Instant
  /// Sleeps; throws `CancellationError` if the task is cancelled.
  public let sleep: @Sendable (Duration) async throws -> Void

  /// Creates a clock.
  public init(
    now: @escaping @Sendable () -> ContinuousClock.Instant,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }

  /// The real clock, which also runs while the machine sleeps.
  public static let continuous = CallClock(
    now: { ContinuousClock.now }, sleep: { try await Task.sleep(for: $0, clock: .continuous) })
}
