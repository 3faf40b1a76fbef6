import Journal

/// Opens the journal for one run of the program, when it is first needed: a record states who works on which
/// tenant, which is known only after the login.
package actor RunRecorder {
  private let make: @Sendable () async throws -> ChangeRecorder
  private var opening: Task<OpenJournal, any Error>?

  /// Prepares a recorder.
  ///
  /// - Parameter make: Opens the journal; after a failure it is tried again.
  package init(_ make: @escaping @Sendable () async throws -> ChangeRecorder) {
    self.make = make
  }

  /// The open journal; the same one for the whole run.
  ///
  /// - Throws: `RecordingFailure` that says why nothing can be recorded.
  package func open() async throws(RecordingFailure) -> OpenJournal {
    let task =
      opening
      ?? Task { [make] in
        let recorder = try await make()
        return OpenJournal(recorder: recorder, start: try recorder.journal.last().count)
      }
    opening = task
    do {
      return try await task.value
    } catch {
      opening = nil
      throw RecordingFailure(error)
    }
  }
}

/// The journal of one run, and where it ended when the run began.
package struct OpenJournal: Sendable {
  /// Records the changes of the run.
  package let recorder: ChangeRecorder
  /// The number of the last record before the run.
  package let start: Int

  var journal: Journal { recorder.journal }
  var context: RecordContext { recorder.context }
}

/// Nothing can be recorded, so nothing may be sent or decided.
package struct RecordingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Why, as a sentence.
  package let description: String
  /// Whether another program has recorded a decision that the analyst did not see.
  package let isOvertaken: Bool

  /// Takes the description of an error.
  package init(_ reason: any Error) {
    description = "\(reason)"
    isOvertaken = reason is DecidedMeanwhile
  }
}

extension RecordingFailure {
  /// Does work with the journal, and puts its failure into words.
  static func reporting<Value>(_ work: () throws -> Value) throws(RecordingFailure) -> Value {
    do {
      return try work()
    } catch {
      throw RecordingFailure(error)
    }
  }
}
