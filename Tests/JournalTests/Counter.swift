import Synchronization

/// Counts from 0.
final class Counter: Sendable {
  private let count = Mutex(0.0)

  func next() -> Double {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
