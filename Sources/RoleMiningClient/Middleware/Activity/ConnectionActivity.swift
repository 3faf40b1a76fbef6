/// What a connection is doing at one moment: how much it may still send, who waits, and what failed
/// and is about to be sent again. See `ActivityFeed` for where it comes from.
public struct ConnectionActivity: Sendable, Hashable {
  /// Requests that are at the tenant now, at most 4.
  public var requestsUnderWay = 0
  /// Requests that wait for their turn.
  public var requestsWaiting = 0
  /// What may be sent at this moment; nil when no limit was set.
  public var budget: RateBudgetState?
  /// Until when nothing is sent because the tenant answered 429; nil when it did not lately. There
  /// is such a pause without a limit too.
  public var pausedUntil: ContinuousClock.Instant?
  /// What failed and is sent again, the soonest first.
  public var retries: [PendingRetry] = []
  /// The operations that the tenant calls deprecated in this version of the API (T-74), in the order
  /// in which they were first used, such as `getRoleMiningSession`.
  public var deprecatedOperations: [String] = []

  /// What a connection does before its first request.
  public init() {}

  /// Whether nothing is under way, waits or holds anything back: there is nothing to show.
  public var isQuiet: Bool {
    requestsUnderWay == 0 && requestsWaiting == 0 && retries.isEmpty && pausedUntil == nil
  }
}
