/// The number of requests allowed in a window.
public struct RateLimit: Sendable, Hashable {
  /// The maximum number of requests in any window, at least 1.
  public let requests: Int
  /// The length of the window.
  public let window: Duration
  /// The part reserved for the analyst.
  public let reserve: Int

  /// Creates a limit; values are clamped.
  public init(requests: Int, in window: Duration, reserve: Int) {
    self.requests = max(1, requests)
    self.window = max(.milliseconds(1), window)
    self.reserve = min(max(0, reserve), self.requests - 1)
  }

  /// What a tenant allows a client id: 100 requests in 10 seconds, of which 20 are reserved for the
  /// analyst. The window is a little longer, because requests do not all travel equally fast.
  public static let tenant = RateLimit(
    requests: 100, in: .milliseconds(10_250), reserve: 20)

  func requests(for priority: CallPriority) -> Int {
    priority == .analyst ? requests : requests - reserve
  }
}

/// The requests of the current window, and how many more may be sent.
struct RateWindow: Sendable {
  /// Nil without a limit; a pause still applies.
  let limit: RateLimit?
  private(set) var pausedUntil: ContinuousClock.Instant?
  /// When the requests of the window were sent, the oldest first.
  private var taken: [ContinuousClock.Instant] = []

  init(_ limit: RateLimit?) {
    self.limit = limit
  }

  /// The remaining pause that the tenant asked for; zero if there is none.
  func pause(at now: ContinuousClock.Instant) -> Duration {
    pausedUntil.map { max(.zero, now.duration(to: $0)) } ?? .zero
  }

  func state(at now: ContinuousClock.Instant) -> RateBudgetState? {
    guard let limit else { return nil }
    let pause = pause(at: now)
    let used = taken.count { $0 > now - limit.window }
    return RateBudgetState(
      remaining: pause > .zero ? 0 : max(0, limit.requests - used), capacity: limit.requests,
      pause: pause)
  }

  /// How long the next request must wait; nil if it may be sent.
  func wait(for priority: CallPriority, at now: ContinuousClock.Instant) -> Duration? {
    let pause = pause(at: now)
    guard pause == .zero else { return pause }
    guard let limit else { return nil }
    let recent = taken.drop { $0 <= now - limit.window }
    let allowed = limit.requests(for: priority)
    guard recent.count >= allowed else { return nil }
    return now.duration(to: recent[recent.endIndex - allowed] + limit.window)
  }

  mutating func take(at now: ContinuousClock.Instant) {
    guard let limit else { return }
    taken.removeAll { $0 <= now - limit.window }
    taken.append(now)
  }

  /// A shorter pause never shortens an earlier one.
  mutating func pause(until end: ContinuousClock.Instant) {
    pausedUntil = max(pausedUntil ?? end, end)
  }
}

/// What remains of a rate budget at one moment.
public struct RateBudgetState: Sendable, Hashable {
  /// How many requests may be sent now.
  public let remaining: Int
  /// The same for a full budget.
  public let capacity: Int
  /// The pause that the tenant asked for; zero if there is none.
  public let pause: Duration

  /// Whether the budget is full.
  public var isFull: Bool { remaining == capacity }
}
