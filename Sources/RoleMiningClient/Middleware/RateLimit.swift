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
