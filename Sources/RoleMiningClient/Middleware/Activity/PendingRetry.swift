import RoleMining

/// A failed call waiting for a retry.
public struct PendingRetry: Sendable, Hashable {
  /// The operation's name, such as `getRoleMiningSession`.
  public let operation: String
  /// The number of the next attempt, from 2.
  public let attempt: Int
  /// The maximum number of attempts for this reason.
  public let maximumAttempts: Int
  /// When it is sent again.
  public let moment: ContinuousClock.Instant
  /// The reason, such as `throttled` or `unreachable`.
  public let reason: APIError.Kind

  /// The remaining pause; zero if it is over.
  public func wait(at now: ContinuousClock.Instant = .now) -> Duration {
    max(.zero, now.duration(to: moment))
  }
}
