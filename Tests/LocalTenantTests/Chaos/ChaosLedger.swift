import Synchronization

/// What really reached the tenant, and what it did, by the number of the operation that it was for.
final class ChaosLedger: Sendable {
  /// How often the change of an operation was sent and may have been done, and how often it was done.
  struct Entry: Sendable {
    var sent = 0
    var done = 0
  }

  /// The number of the operation that the present task works on.
  @TaskLocal static var operation: Int?

  private let entries = Mutex<[Int: Entry]>([:])

  /// A change of the present operation is on its way.
  func noteSent() { change { $0.sent += 1 } }

  /// A change of the present operation was done.
  func noteDone() { change { $0.done += 1 } }

  /// What came of an operation.
  subscript(operation: Int) -> Entry {
    entries.withLock { $0[operation] ?? Entry() }
  }

  private func change(_ change: (inout Entry) -> Void) {
    guard let operation = Self.operation else { return }
    entries.withLock { change(&$0[operation, default: Entry()]) }
  }
}
