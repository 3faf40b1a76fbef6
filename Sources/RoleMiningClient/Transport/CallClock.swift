/// What time it is and how to wait, handed in so that a test need not.
public struct CallClock: Sendable {
  /// The present moment; only the distance between two of them means something.
  public let now: @Sendable () -> ContinuousClock.Instant
  /// Waits; throws `CancellationError` when the task is cancelled meanwhile.
  public let sleep: @Sendable (Duration) async throws -> Void

  /// Makes a clock.
  public init(
    now: @escaping @Sendable () -> ContinuousClock.Instant,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }

  /// The real time, which also passes while the machine sleeps.
  public static let continuous = CallClock(
    now: { ContinuousClock.now }, sleep: { try await Task.sleep(for: $0, clock: .continuous) })
}
