import Review
import RoleMining

/// Work for the bulk queue.
package enum QueueEffect: Sendable, Equatable {
  /// Adds tasks to the queue in the journal; whether they take the place of those that have ended.
  case add([BulkTask], replacing: Bool)
  /// Reads the queue that an earlier run left, or another program has.
  case load
  /// Notes how far others are, then begins a task in the background: the analyst's own requests come first.
  case run(JobID, QueuedTask, noting: [QueuedTask])
  /// Notes in the journal how far tasks are.
  case note([QueuedTask])
  /// Reads what a preview needs of a role, in the background.
  case read(BulkReading)
  /// Removes the queue from the journal.
  case clear
}

/// What came of work for the bulk queue.
package enum QueueAnswer: Sendable {
  /// The tasks are in the journal, or not.
  case added(Result<[QueuedTask], RecordingFailure>)
  /// The queue that the journal has.
  case loaded(Result<FoundQueue, RecordingFailure>)
  /// A task was not begun: the journal cannot be written, or, without a failure, another program has begun it.
  case notBegun(JobID, RecordingFailure?)
  /// What a preview needs of a role.
  case read(BulkReading, Result<BulkFacts, APIError>)
  /// The journal could not be written; what was done is done.
  case notNoted(RecordingFailure)
}
