import Review
import RoleMining

/// Work for the bulk queue.
package enum QueueEffect: Sendable, Equatable {
  /// Adds tasks to the queue in the journal, and says whether they replace those that have ended.
  case add([BulkTask], replacing: Bool)
  /// Reads the queue that an earlier run left, or another program has.
  case load
  /// Notes the states of other tasks, then begins a task in the background, after the analyst's own requests.
  case run(JobID, QueuedTask, noting: [QueuedTask])
  /// Notes the states of tasks in the journal.
  case note([QueuedTask])
  /// Reads what a preview needs to know about a role, in the background.
  case read(BulkReading)
  /// Removes the queue from the journal.
  case clear
}

/// The result of work for the bulk queue.
package enum QueueAnswer: Sendable {
  /// The tasks are in the journal, or not.
  case added(Result<[QueuedTask], RecordingFailure>)
  /// The queue that the journal has.
  case loaded(Result<FoundQueue, RecordingFailure>)
  /// A task was not begun, because the journal cannot be written or, without a failure, because another program has
  /// begun it.
  case notBegun(JobID, RecordingFailure?)
  /// What a preview needs to know about a role.
  case read(BulkReading, Result<BulkFacts, APIError>)
  /// The journal could not be written; what was done is done.
  case notNoted(RecordingFailure)
}
