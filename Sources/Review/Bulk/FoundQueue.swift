import Journal
import RoleMining

/// The bulk queue of a tenant, as a program finds it in the journal.
package enum FoundQueue: Sendable, Equatable {
  /// The journal has no queue.
  case empty
  /// An earlier run left it, and it is this program's now.
  case left([QueuedTask])
  /// The queue belongs to another running program.
  case elsewhere(QueueElsewhere)
}

/// The queue of another running program. Its tasks are neither shown nor added to here: only one program may work on
/// them.
package struct QueueElsewhere: Error, Sendable, Hashable, CustomStringConvertible {
  /// The number of its tasks that have not ended.
  let left: Int
  /// The number of its tasks.
  let count: Int

  /// The sentences for the analyst: whose queue it is, its progress, what to do.
  package var description: String {
    guard left > 0 else {
      return
        "Another running Rolesift has a queue on this tenant that has ended. c clears it there."
    }
    let are = left == 1 ? "is" : "are"
    return
      "Another running Rolesift has a queue on this tenant: \(left) of \(count) \(are) left. "
      + "Wait until it ends, or add to it there."
  }

  /// Describes another program's queue.
  package init(left: Int, count: Int) {
    (self.left, self.count) = (left, count)
  }
}

extension QueueElsewhere {
  /// Counts what the journal holds.
  init(_ open: OpenJournal) throws(JournalFailure) {
    let items = try open.journal.queue(of: open.context.tenant)
    self.init(
      left: items.count { [.waiting, .running].contains($0.state) }, count: items.count)
  }
}
