import Synchronization

/// How many repetitions all calls together may still cause, so that an outage does not multiply the
/// load on a tenant that is down already.
///
/// A repetition costs 5, after a timeout 10; a success gives back what its last repetition cost, or
/// 1. When nothing is left, failures stand at once until something succeeds again.
public final class RetryQuota: Sendable {
  private let capacity: Int
  private let rest: Mutex<Int>

  /// Makes a full quota.
  public init(_ capacity: Int = 500) {
    self.capacity = max(0, capacity)
    rest = Mutex(max(0, capacity))
  }

  /// What is left.
  public var remaining: Int { rest.withLock { $0 } }

  /// Whether there was enough left for `cost`, which is taken then.
  func take(_ cost: Int) -> Bool {
    rest.withLock { rest in
      guard rest >= cost else { return false }
      rest -= cost
      return true
    }
  }

  func giveBack(_ amount: Int) {
    rest.withLock { $0 = min(capacity, $0 + amount) }
  }
}
