import Logging

extension Transport {
  /// Every call carries an access token; one renewal after a 401.
  public func authorized(by tokens: TokenSource) -> any Transport {
    AuthorizedTransport(tokens: tokens, next: self)
  }

  /// Every attempt leaves one line in the log: name, status, time, attempt, tracking id. Never
  /// headers, bodies or the values of a query. `clock` measures the time.
  public func logged(to logger: Logger, clock: CallClock = .continuous) -> any Transport {
    LoggedTransport(logger: logger, clock: clock, next: self)
  }

  /// Every attempt takes its place in the rate budget, and a 429 empties it.
  public func paced(by budget: RateBudget) -> any Transport {
    PacedTransport(budget: budget, next: self)
  }

  /// What may be repeated is repeated after growing pauses.
  public func retrying(_ policy: RetryPolicy = RetryPolicy()) -> any Transport {
    RetryingTransport(policy: policy, next: self)
  }
}
