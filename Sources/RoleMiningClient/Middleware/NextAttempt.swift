import HTTPTypes
import RoleMining

/// One more attempt.
struct NextAttempt {
  /// How much of the quota a retry costs.
  static let cost = 5
  /// What it costs after a timeout, which has held a place for a long time.
  static let costOfTimeout = 10

  let pause: Duration
  let cost: Int
  /// The maximum number of attempts for this reason.
  let maximum: Int
  let reason: APIError.Kind
}

/// How often a call has failed.
struct RetryCount {
  private(set) var throttled = 0
  private(set) var failed = 0

  mutating func count(_ outcome: Result<Reply, any Error>) {
    if case .success(let reply) = outcome, reply.response.status == .tooManyRequests {
      throttled += 1
    } else {
      failed += 1
    }
  }
}
