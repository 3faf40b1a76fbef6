import Synchronization

/// What really reached the tenant, and its effects, by the number of the operation.
final class ChaosLedger: Sendable {
  /// How often the change of an operation was sent and may have been done, and how often it was done.
  struct Entry: Sendable {
    var sent = 0
    var done = 0
  }

  /// The number of the current task's operation.
  @TaskLocal static var operation: Int?

  private let entries = Mutex<[Int: Entry]>([:])

  /// Records that a change of the current operation is in flight.
  func noteSent() { change { $0.sent += 1 } }

  /// Records that a change of the current operation was done.
  func noteDone() { change { $0.done += 1 } }

  /// The outcome of an operation.
  subscript(operation: Int) -> Entry {
    entries.withLock { $0[operation] ?? Entry() }
  }

  private func change(_ change: (inout Entry) -> Void) {
    guard let operation = Self.operation else { return }
    entries.withLock { change(&$0[operation, default: Entry()]) }
  }
}
