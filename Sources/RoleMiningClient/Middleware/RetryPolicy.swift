import FoundationEssentials
import HTTPTypes
import RoleMining

/// When a call is sent again, and after how long a pause.
///
/// | what happened | a read | a change |
/// | --- | --- | --- |
/// | it never left | again | again |
/// | 429, 503 with `Retry-After`: refused before anything was done | again, after it | the same |
/// | any other 500, 502, 503, 504, lost or late answer | again | stands: it may have happened |
/// | a success that is no JSON: cut off, or a proxy's page | again | stands: it may have happened |
/// | anything else | stands | stands |
///
/// A change whose answer is lost is the business of `Client.settle`, which reads before it judges.
public struct RetryPolicy: Sendable {
  /// The most attempts in all, the first included, those that met a 429 not.
  public var maximumAttempts: Int
  /// How often a 429 is answered by coming back.
  public var maximumThrottledAttempts: Int
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

  /// Makes a policy: 4 attempts, 10 where the tenant asks to slow down; pauses of at most 0.5, 1 and
  /// 2 seconds, or as the tenant asks.
  public init(
    maximumAttempts: Int = 4, maximumThrottledAttempts: Int = 10,
    base: Duration = .milliseconds(500), ceiling: Duration = .seconds(20),
    longestWait: Duration = .seconds(120), clock: CallClock = .continuous,
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    date: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.maximumAttempts = maximumAttempts
    self.maximumThrottledAttempts = maximumThrottledAttempts
    self.base = base
    self.ceiling = ceiling
    self.longestWait = longestWait
    self.clock = clock
    self.random = random
    self.date = date
  }
}

extension RetryPolicy {
  /// What to do about an attempt that did not succeed; nil when its outcome stands.
  func retry(
    after outcome: Result<Reply, any Error>, of call: Call, _ tries: RetryCount
  ) -> NextAttempt? {
    switch outcome {
    case .success(let reply): retry(after: reply, to: call, tries)
    case .failure(let failure): retry(after: failure, of: call, tries)
    }
  }

  private func retry(after reply: Reply, to call: Call, _ tries: RetryCount) -> NextAttempt? {
    let status = reply.response.status.code
    let isThrottled = status == 429
    let maximum = isThrottled ? maximumThrottledAttempts : maximumAttempts
    let count = isThrottled ? tries.throttled : tries.failed
    guard count < maximum, reply.isRefusalForNow || (!call.isChange && mayPass(reply, call)),
      let pause = pause(after: reply, count)
    else { return nil }
    return NextAttempt(
      pause: pause, cost: NextAttempt.cost, maximum: maximum,
      reason: reply.isSuccess ? .unreadable : APIError(refusal: reply, of: call).kind)
  }

  private func mayPass(_ reply: Reply, _ call: Call) -> Bool {
    reply.mayPass || reply.isBroken(for: call)
  }

  private func retry(after failure: any Error, of call: Call, _ tries: RetryCount) -> NextAttempt? {
    guard tries.failed < maximumAttempts else { return nil }
    let lost = failure as? AnswerLost
    guard failure is Unreachable || (lost != nil && !call.isChange) else { return nil }
    return NextAttempt(
      pause: pause(after: tries.failed),
      cost: lost?.isTimeout == true ? NextAttempt.costOfTimeout : NextAttempt.cost,
      maximum: maximumAttempts,
      reason: lost?.isTimeout == true ? .timedOut : .unreachable)
  }

  private func pause(after reply: Reply, _ count: Int) -> Duration? {
    guard let asked = reply.retryAfter(at: date()) else { return pause(after: count) }
    // All who were told to wait would otherwise come back in the same instant.
    return asked <= longestWait ? asked + base * random() : nil
  }

  /// Full jitter: anything from nothing to a limit that doubles with each attempt.
  private func pause(after count: Int) -> Duration {
    min(ceiling, base * (1 << min(max(count, 1) - 1, 16))) * random()
  }
}
