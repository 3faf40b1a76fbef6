import Synchronization

/// A limited number of attempts.
final class Countdown: Sendable {
  private let left: Mutex<Int>

  /// Starts with a number of attempts.
  init(_ count: Int) {
    left = Mutex(count)
  }

  /// Uses one; false when none is left.
  func next() -> Bool {
    left.withLock { left in
      left -= 1
      return left > 0
    }
  }
}
