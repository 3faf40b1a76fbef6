import RoleMining

/// A call that failed and is sent again after a pause.
public struct PendingRetry: Sendable, Hashable {
  /// The operation's name, such as `getRoleMiningSession`.
  public let operation: String
  /// Which attempt comes next, from 2.
  public let attempt: Int
  /// The most attempts that there will be if the tenant goes on like this.
  public let maximumAttempts: Int
  /// When it is sent again.
  public let moment: ContinuousClock.Instant
  /// What went wrong, such as `throttled` or `unreachable`.
  public let reason: APIError.Kind

  /// How long it is until then; zero when the time has come.
  public func wait(at now: ContinuousClock.Instant = .now) -> Duration {
    max(.zero, now.duration(to: moment))
  }
}
