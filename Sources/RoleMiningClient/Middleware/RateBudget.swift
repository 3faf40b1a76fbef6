/// How many requests may go out: at most so many in any stretch of a given length.
///
/// T-72: the tenant counts by client id, so there is one budget for a client id and a new token does
/// not refill it. What runs in the background leaves a reserve for the analyst.
public actor RateBudget {
  private let limit: RateLimit
  private let clock: CallClock
  /// When the requests of the last stretch went out, the oldest first.
  private var taken: [ContinuousClock.Instant] = []
  private var pausedUntil: ContinuousClock.Instant?

  /// Makes a full budget.
  public init(_ limit: RateLimit = .tenant, clock: CallClock = .continuous) {
    self.limit = limit
    self.clock = clock
  }

  /// How much is left at this moment.
  public var state: RateBudgetState {
    let now = clock.now()
    let pause = pausedUntil.map { now.duration(to: $0) } ?? .zero
    guard pause <= .zero else {
      return RateBudgetState(remaining: 0, capacity: limit.requests, pause: pause)
    }
    let used = taken.count { $0 > now - limit.stretch }
    return RateBudgetState(
      remaining: limit.requests - used, capacity: limit.requests, pause: .zero)
  }

  /// Takes one request out of the budget, waiting until there is one.
  ///
  /// - Throws: `CancellationError`, in which case nothing was taken.
  func take(for priority: CallPriority) async throws {
    try Task.checkCancellation()
    while let wait = wait(for: priority) {
      try await clock.sleep(wait)
    }
    taken.append(clock.now())
  }

  /// Lets nothing out for a while, because the tenant asked for it.
  ///
  /// - Parameter duration: How long; nil when the tenant did not say, which is one stretch.
  func pause(for duration: Duration?) {
    let end = clock.now() + (duration ?? limit.stretch)
    pausedUntil = max(pausedUntil ?? end, end)
  }

  private func wait(for priority: CallPriority) -> Duration? {
    let now = clock.now()
    taken.removeAll { $0 <= now - limit.stretch }
    if let pausedUntil, pausedUntil > now { return now.duration(to: pausedUntil) }
    let allowed = limit.requests(for: priority)
    guard taken.count >= allowed else { return nil }
    let leaving = taken[taken.count - allowed]
    return now.duration(to: leaving + limit.stretch)
  }
}
