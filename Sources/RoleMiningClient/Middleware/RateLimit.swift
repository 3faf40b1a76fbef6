/// How many requests may go out in a window of time.
public struct RateLimit: Sendable, Hashable {
  /// The most requests in any window, at least 1.
  public let requests: Int
  /// How long a window is.
  public let window: Duration
  /// How many of them are kept for the analyst.
  public let reserve: Int

  /// Makes a limit; nonsense is moved to the nearest sense.
  public init(requests: Int, in window: Duration, reserve: Int) {
    self.requests = max(1, requests)
    self.window = max(.milliseconds(1), window)
    self.reserve = min(max(0, reserve), self.requests - 1)
  }

  /// What a tenant grants a client id: 100 requests in 10 seconds, of which we keep 20 for the
  /// analyst. A little longer than 10 seconds, since requests do not all travel equally fast.
  public static let tenant = RateLimit(
    requests: 100, in: .milliseconds(10_250), reserve: 20)

  func requests(for priority: CallPriority) -> Int {
    priority == .analyst ? requests : requests - reserve
  }
}

/// What went out in the last window of time, and what may go out therefore.
struct RateWindow: Sendable {
  /// Nil when nobody counts; a pause holds all the same.
  let limit: RateLimit?
  private(set) var pausedUntil: ContinuousClock.Instant?
  /// When the requests of the last window went out, the oldest first.
  private var taken: [ContinuousClock.Instant] = []

  init(_ limit: RateLimit?) {
    self.limit = limit
  }

  /// How long the pause lasts that the tenant asked for; zero when there is none.
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

  /// How long the next request must wait; nil when it may go.
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

  /// A shorter pause never shortens one that was asked for before.
  mutating func pause(until end: ContinuousClock.Instant) {
    pausedUntil = max(pausedUntil ?? end, end)
  }
}

/// What is left of a rate budget at one moment.
public struct RateBudgetState: Sendable, Hashable {
  /// How many requests may go out at once.
  public let remaining: Int
  /// How many that is when none went out lately.
  public let capacity: Int
  /// How long the tenant asked to wait; zero when it did not.
  public let pause: Duration

  /// Whether nothing is missing of it.
  public var isFull: Bool { remaining == capacity }
}
