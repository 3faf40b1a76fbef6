/// The activity of a connection at one moment: the rate budget, waiting requests, and pending retries. See
/// `ActivityFeed` for its source.
public struct ConnectionActivity: Sendable, Hashable {
  /// Requests in flight, at most 4.
  public var requestsUnderWay = 0
  /// Since when requests are under way and none was answered; nil if none is under way.
  public var silentSince: ContinuousClock.Instant?
  /// Requests waiting for the rate budget.
  public var requestsWaiting = 0
  /// The rate budget; nil without a limit.
  public var budget: RateBudgetState?
  /// When the pause after a 429 ends; nil if there is none. There may be one even without a limit.
  public var pausedUntil: ContinuousClock.Instant?
  /// Failed calls waiting for a retry, the soonest first.
  public var retries: [PendingRetry] = []
  /// The operations that the tenant calls deprecated in this version of the API (T-74), such as
  /// `getRoleMiningSession`, in the order of first use.
  public var deprecatedOperations: [String] = []

  /// An idle connection.
  public init() {}

  /// Whether nothing is in flight, waiting or paused.
  public var isQuiet: Bool {
    requestsUnderWay == 0 && requestsWaiting == 0 && retries.isEmpty && pausedUntil == nil
  }
}
