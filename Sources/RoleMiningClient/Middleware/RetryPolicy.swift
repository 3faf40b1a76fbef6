import FoundationEssentials
import HTTPTypes
import RoleMining

/// When a call is sent again, and after how long a pause.
public struct RetryPolicy: Sendable {
  /// The most attempts in all, the first included.
  public var maximumAttempts: Int
  /// The first pause is at most so long; each later one at most twice the one before.
  public var base: Duration
  /// No pause of our own choice is longer.
  public var ceiling: Duration
  /// If the tenant asks to wait longer, the call fails and the error says how long.
  public var longestWait: Duration
  /// Waits.
  public var clock: CallClock
  /// A random number of 0..<1.
  public var random: @Sendable () -> Double
  /// The present, for a `Retry-After` that is a date.
  public var date: @Sendable () -> Date

  /// Makes a policy: 4 attempts, pauses of at most 0.5, 1 and 2 seconds, or as the tenant asks.
  public init(
    maximumAttempts: Int = 4, base: Duration = .milliseconds(500),
    ceiling: Duration = .seconds(20), longestWait: Duration = .seconds(120),
    clock: CallClock = .continuous,
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    date: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.maximumAttempts = maximumAttempts
    self.base = base
    self.ceiling = ceiling
    self.longestWait = longestWait
    self.clock = clock
    self.random = random
    self.date = date
  }
}

extension RetryPolicy {
  /// The pause before `call` is sent again after `reply`; nil when the reply stands.
  func pause(after reply: Reply, to call: Call) -> Duration? {
    guard call.attempt < maximumAttempts, mayRepeat(call, after: reply.response.status) else {
      return nil
    }
    guard let asked = reply.retryAfter(at: date()) else { return pause(after: call.attempt) }
    // All who were told to wait would otherwise come back in the same instant.
    return asked <= longestWait ? asked + base * random() : nil
  }

  /// The pause before `call` is sent again after a failure; nil when the failure stands.
  func pause(after failure: any Error, of call: Call) -> Duration? {
    guard call.attempt < maximumAttempts else { return nil }
    switch failure {
    case is Unreachable: return pause(after: call.attempt)
    case is AnswerLost where !call.isChange: return pause(after: call.attempt)
    default: return nil
    }
  }

  private func mayRepeat(_ call: Call, after status: HTTPResponse.Status) -> Bool {
    switch status.code {
    // Refused before anything was done. A POST is still not sent again without its analyst.
    case 429: call.isRepeatable
    case 502, 503, 504: !call.isChange
    default: false
    }
  }

  /// Full jitter: anything from nothing to a limit that doubles with each attempt.
  private func pause(after attempt: Int) -> Duration {
    min(ceiling, base * (1 << min(attempt - 1, 16))) * random()
  }
}
