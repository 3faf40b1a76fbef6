import Logging

extension Transport {
  /// Adds an access token to every call; renews it once after a 401.
  public func authorized(by tokens: TokenSource) -> any Transport {
    AuthorizedTransport(tokens: tokens, next: self)
  }

  /// Logs one line per attempt: name, status, time, attempt, tracking id. Never headers, bodies or query
  /// values. `clock` measures the time. Deprecations are logged once and recorded in `activity` (T-74).
  public func logged(
    to logger: Logger, clock: CallClock = .continuous, activity: ActivityFeed? = nil
  ) -> any Transport {
    LoggedTransport(
      logger: logger, clock: clock, activity: activity ?? ActivityFeed(clock: clock), next: self)
  }

  /// Makes every attempt wait for the rate budget, and all of them pause after a 429.
  public func paced(by budget: RateBudget, clock: CallClock = .continuous) -> any Transport {
    PacedTransport(budget: budget, clock: clock, next: self)
  }

  /// Retries what may be retried after growing pauses, as long as `quota` lasts, which all callers of a
  /// tenant share. Pauses are recorded in `activity`.
  public func retrying(
    _ policy: RetryPolicy = RetryPolicy(), quota: RetryQuota = RetryQuota(),
    activity: ActivityFeed? = nil
  ) -> any Transport {
    RetryingTransport(
      policy: policy, quota: quota, activity: activity ?? ActivityFeed(clock: policy.clock),
      next: self)
  }
}
