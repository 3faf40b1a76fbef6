import Synchronization

/// What the tenant really did, by the number of the operation that it was done for.
final class ChaosLedger: Sendable {
  /// The number of the operation that the present task works on.
  @TaskLocal static var operation: Int?

  private let counts = Mutex<[Int: Int]>([:])

  /// The present operation was done once more.
  func note() {
    guard let operation = Self.operation else { return }
    counts.withLock { $0[operation, default: 0] += 1 }
  }

  /// How often an operation was done.
  func count(of operation: Int) -> Int { counts.withLock { $0[operation, default: 0] } }
}
