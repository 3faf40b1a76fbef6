import Synchronization

/// A number of tries that runs out.
final class Countdown: Sendable {
  private let left: Mutex<Int>

  /// Starts at a number of tries.
  init(_ count: Int) {
    left = Mutex(count)
  }

  /// Takes one; false when none is left.
  func next() -> Bool {
    left.withLock { left in
      left -= 1
      return left > 0
    }
  }
}
