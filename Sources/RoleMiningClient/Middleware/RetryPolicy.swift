import FoundationEssentials
import HTTPTypes
import RoleMining

/// When a call is retried, and after what pause.
///
/// | what happened | a read | a change |
/// | --- | --- | --- |
/// | never sent | retried | retried |
/// | 429, 503 with `Retry-After`: refused before anything was done | retried after it | the same |
/// | any other 500, 502, 503, 504, lost or late answer | retried | final: it may have happened |
/// | a success that is not JSON: truncated, or a proxy's page | retried | final: it may have happened |
/// | anything else | final | final |
///
/// A change whose answer was lost is looked up by `Client.settle`.
public struct RetryPolicy: Sendable {
  /// The maximum number of attempts, including the first, not counting those that met a 429.
  public var maximumAttempts: Int
  /// How often a 429 is retried.
  public var maximumThrottledAttempts: Int
  /// The maximum of the first pause; it doubles with each retry.
  public var base: Duration
  /// The maximum of any pause that the tenant did not ask for.
  public var ceiling: Duration
  /// If the tenant asks for a longer pause, the call fails and the error states it.
  public var longestWait: Duration
  /// Waits.
  public var clock: CallClock
  /// A random number of 0..<1.
  public var random: @Sendable () -> Double
  /// The current time, for a `Retry-After` that is a date.
  public var date: @Sendable () -> Date

  /// Creates a policy: 4 attempts, 10 after a 429; pauses of at most 0.5, 1 and 2 seconds, or as the tenant
  /// asks.
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
  /// How to retry a failed attempt; nil if its outcome is final.
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
    // Without jitter, all callers would come back at the same instant.
    return asked <= longestWait ? asked + base * random() : nil
  }

  /// Full jitter: a random part of a limit that doubles with each attempt.
  private func pause(after count: Int) -> Duration {
    min(ceiling, base * (1 << min(max(count, 1) - 1, 16))) * random()
  }
}
