import Journal
import RoleMining

/// What is to be done with one role or session of many, with all that is needed to do it after a restart.
package struct BulkTask: Sendable, Equatable {
  /// What is to be done.
  package enum Work: Sendable, Equatable {
    /// Sends a change, if its role or session is still as the analyst saw it.
    case change(Change, Seen)
    /// Writes an archive of a role into a file, and says whether it may replace one.
    case export(RolePath, file: String, replaces: Bool)
  }

  /// What is to be done.
  package let work: Work
  /// What the role or session is called.
  package let name: String
  /// The number of the journal's last record when the task was queued; its change is recorded after that.
  var recordsBefore = 0

  /// Describes a task.
  package init(_ work: Work, name: String) {
    self.name = name
    guard case .change(let change, let seen) = work else {
      self.work = work
      return
    }
    self.work = .change(change, seen.withoutIdentities)
  }
}

extension BulkTask {
  /// The change that it sends; nil for an export.
  package var change: Change? {
    if case .change(let change, _) = work { change } else { nil }
  }

  /// The role that it is about; nil for a session.
  package var path: RolePath? {
    switch work {
    case .change(let change, _): change.path
    case .export(let path, _, _): path
    }
  }

  /// What it does, such as "rename Clerks to Sales clerks".
  package var title: String {
    switch work {
    case .change(let change, _): ChangeWords(change, of: name).title
    case .export(_, let file, _): "export \(name) to \(file)"
    }
  }
}

/// A task in the queue, with its state.
package struct QueuedTask: Sendable, Equatable {
  /// Its number; tasks are done in this order.
  package let number: Int
  /// What is to be done.
  package let task: BulkTask
  /// Its state.
  package var state: QueueItem.State
  /// The result, as a sentence; nil until there is one.
  package var result: String?

  /// Describes a task of the queue.
  package init(
    number: Int, task: BulkTask, state: QueueItem.State = .waiting, result: String? = nil
  ) {
    self.number = number
    self.task = task
    self.state = state
    self.result = result
  }
}
