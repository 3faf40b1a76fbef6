import Logging

extension Transport {
  /// Every call carries an access token; one renewal after a 401.
  public func authorized(by tokens: TokenSource) -> any Transport {
    AuthorizedTransport(tokens: tokens, next: self)
  }

  /// Every attempt leaves one line in the log: name, status, time, attempt, tracking id. Never
  /// headers, bodies or the values of a query. `clock` measures the time. What the tenant calls
  /// deprecated is said once, and noted in `activity` (T-74).
  public func logged(
    to logger: Logger, clock: CallClock = .continuous, activity: ActivityFeed? = nil
  ) -> any Transport {
    LoggedTransport(
      logger: logger, clock: clock, activity: activity ?? ActivityFeed(clock: clock), next: self)
  }

  /// Every attempt waits for its turn in the rate budget, and a 429 stops everybody.
  public func paced(by budget: RateBudget, clock: CallClock = .continuous) -> any Transport {
    PacedTransport(budget: budget, clock: clock, next: self)
  }

  /// What may be repeated is repeated after growing pauses, as long as `quota` lasts, which is
  /// shared by all who are to stop together when a tenant is down. Pauses are noted in `activity`.
  public func retrying(
    _ policy: RetryPolicy = RetryPolicy(), quota: RetryQuota = RetryQuota(),
    activity: ActivityFeed? = nil
  ) -> any Transport {
    RetryingTransport(
      policy: policy, quota: quota, activity: activity ?? ActivityFeed(clock: policy.clock),
      next: self)
  }
}
