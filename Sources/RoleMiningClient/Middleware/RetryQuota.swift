import Synchronization

/// The retries that all calls together may still cause, so that an outage does not multiply the load on a
/// tenant that is already down.
///
/// A retry costs 5, after a timeout 10; a success refunds the cost of its last retry, or 1. When nothing is
/// left, failures are final until a call succeeds.
public final class RetryQuota: Sendable {
  private let capacity: Int
  private let rest: Mutex<Int>

  /// Creates a full quota.
  public init(_ capacity: Int = 500) {
    self.capacity = max(0, capacity)
    rest = Mutex(max(0, capacity))
  }

  /// How much is left.
  public var remaining: Int { rest.withLock { $0 } }

  /// Takes `cost` if enough is left, and returns whether it was.
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
