import Journal
import RoleMining

/// Where decisions are made and read: the journal, for one tenant and one reviewer. Decisions that follow each
/// other quickly are recorded one after the other.
package actor DecisionDesk {
  private let run: RunRecorder

  /// Makes a desk.
  package init(_ run: RunRecorder) {
    self.run = run
  }

  /// The decisions that were recorded after a number, by this program or by another one.
  ///
  /// - Throws: `RecordingFailure`.
  package func decisions(after number: Int) async throws(RecordingFailure) -> CurrentDecisions {
    let recording = try await run.recording()
    return try Self.reporting {
      try recording.journal.decisions(of: recording.context.tenant, after: number)
    }
  }

  /// Records changed decisions, all of them or none.
  ///
  /// - Returns: What restores the decisions of before.
  /// - Throws: `RecordingFailure`; then nothing is decided.
  package func record(
    _ changes: [DecisionChange]
  ) async throws(RecordingFailure) -> [DecisionChange] {
    let recording = try await run.recording()
    return try Self.reporting {
      var entries: [JournalEntry] = []
      var inverses: [DecisionChange] = []
      for change in changes {
        let role = change.subject.role
        let earlier = try recording.journal.decision(on: role, of: recording.context.tenant)
        entries.append(.decision(change.applied(to: earlier?.decision)))
        inverses.append(change.inverse(restoring: earlier?.decision))
      }
      try recording.journal.append(entries, in: recording.context)
      return inverses
    }
  }

  /// The whole decision that holds for a role; nil if there is none.
  ///
  /// - Throws: `RecordingFailure`.
  package func decision(
    on role: PotentialRole.ID
  ) async throws(RecordingFailure) -> RecordedDecision? {
    let recording = try await run.recording()
    return try Self.reporting {
      try recording.journal.decision(on: role, of: recording.context.tenant)
    }
  }

  private static func reporting<Value>(
    _ work: () throws -> Value
  ) throws(RecordingFailure) -> Value {
    do {
      return try work()
    } catch {
      throw RecordingFailure(error)
    }
  }
}

extension DecisionChange {
  /// The change that restores an earlier decision.
  fileprivate func inverse(restoring earlier: Decision?) -> DecisionChange {
    let known = Dictionary(earlier?.entitlements.map { ($0.id, $0) } ?? []) { first, _ in first }
    return DecisionChange(
      of: earlier?.subject ?? subject, to: earlier?.state ?? .undecided,
      note: note.map { _ in earlier?.note ?? "" },
      reason: reason.map { _ in earlier?.reason ?? "" },
      owner: owner.map { _ in earlier?.owner?.name ?? "" },
      entitlements: entitlements.compactMap { known[$0.id] })
  }
}
