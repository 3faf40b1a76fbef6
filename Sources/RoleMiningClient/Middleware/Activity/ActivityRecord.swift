/// The state of a connection from which its activity at any moment is derived.
struct ActivityRecord: Sendable {
  private var requestsUnderWay = 0
  /// When the tenant last answered, or was asked while no request was under way.
  private var latestSign: ContinuousClock.Instant?
  var requestsWaiting = 0
  var window = RateWindow(nil)
  private var retries: [Int: PendingRetry] = [:]
  private var nextRetry = 0
  private var deprecatedOperations: [String] = []

  /// Records how many requests are under way.
  mutating func note(underWay count: Int, at now: ContinuousClock.Instant) {
    if count < requestsUnderWay || requestsUnderWay == 0 { latestSign = now }
    requestsUnderWay = count
  }

  /// Records a pause before an attempt; returns the number for removing it.
  mutating func add(_ retry: PendingRetry) -> Int {
    nextRetry += 1
    retries[nextRetry] = retry
    return nextRetry
  }

  mutating func removeRetry(_ number: Int) {
    retries[number] = nil
  }

  /// Whether the tenant calls the operation deprecated for the first time.
  mutating func noteDeprecation(of operation: String) -> Bool {
    guard !deprecatedOperations.contains(operation) else { return false }
    deprecatedOperations.append(operation)
    return true
  }

  func activity(at now: ContinuousClock.Instant) -> ConnectionActivity {
    var activity = ConnectionActivity()
    activity.requestsUnderWay = requestsUnderWay
    activity.silentSince = requestsUnderWay > 0 ? latestSign : nil
    activity.requestsWaiting = requestsWaiting
    activity.budget = window.state(at: now)
    activity.pausedUntil = window.pause(at: now) > .zero ? window.pausedUntil : nil
    activity.retries = retries.values.sorted { $0.moment < $1.moment }
    activity.deprecatedOperations = deprecatedOperations
    return activity
  }
}
