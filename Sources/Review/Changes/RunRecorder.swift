import Journal

/// The recorder of one run of the program. It is made when it is first needed, because the journal has to know
/// who works on which tenant, and then kept.
package actor RunRecorder {
  private let make: @Sendable () async throws -> ChangeRecorder
  private var making: Task<RunRecording, any Error>?

  /// Prepares a recorder.
  ///
  /// - Parameter make: Opens the journal; after a failure it is tried again.
  package init(_ make: @escaping @Sendable () async throws -> ChangeRecorder) {
    self.make = make
  }

  /// The recorder, and where the journal ended when the run began.
  ///
  /// - Throws: `RecordingFailure` that says why nothing can be recorded.
  package func recording() async throws(RecordingFailure) -> RunRecording {
    let task =
      making
      ?? Task { [make] in
        let recorder = try await make()
        return RunRecording(recorder: recorder, start: try recorder.journal.last().count)
      }
    making = task
    do {
      return try await task.value
    } catch {
      making = nil
      throw RecordingFailure(error)
    }
  }
}

/// A recorder, and where the journal ended when the run began.
package struct RunRecording: Sendable {
  /// The recorder.
  package let recorder: ChangeRecorder
  /// The number of the last record before the run.
  package let start: Int

  var journal: Journal { recorder.journal }
  var context: RecordContext { recorder.context }
}

/// Nothing can be recorded; so nothing may be sent or decided.
package struct RecordingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Why, as a sentence.
  package let description: String

  /// Keeps the words of an error.
  package init(_ reason: any Error) {
    description = "\(reason)"
  }
}
