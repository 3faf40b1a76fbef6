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
        if let earlier, let replacing = change.replacing, earlier.record.number != replacing {
          throw DecidedMeanwhile(decision: earlier)
        }
        entries.append(.decision(change.applied(to: earlier?.decision)))
        inverses.append(change.inverse(restoring: earlier?.decision))
      }
      let records = try recording.journal.append(entries, in: recording.context)
      return zip(inverses, records).map { inverse, record in
        var inverse = inverse
        inverse.replacing = record.number
        return inverse
      }
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

  /// Compares a role whose entitlements are loaded with what was decided: on itself, as it was then, or on a role
  /// that has nearly the same access. The decision on itself learns what it was about, if it did not know.
  ///
  /// - Throws: `RecordingFailure`.
  package func compare(
    _ subject: DecidedRole
  ) async throws(RecordingFailure) -> DecisionComparison? {
    let recording = try await run.recording()
    let (journal, tenant) = (recording.journal, recording.context.tenant)
    return try Self.reporting {
      if let own = try journal.decision(on: subject.role, of: tenant),
        own.decision.state != .undecided
      {
        if own.decision.subject.signature.entitlements == nil {
          let found = DecisionSignature(of: own.record.number, on: subject.role, subject.signature)
          try journal.append(.signature(found), in: recording.context)
        }
        return RoleDrift(of: own.decision.subject, now: subject).map(DecisionComparison.outdated)
      }
      let similar = try journal.decisions(
        resembling: subject.signature, of: subject.role, in: tenant)
      for resemblance in similar {
        guard let decision = try journal.decision(on: resemblance.role, of: tenant),
          decision.decision.state != .undecided
        else { continue }
        return .resembles(decision, overlap: resemblance.overlap)
      }
      return nil
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

/// Someone decided on a role after the decision that was to be undone.
private struct DecidedMeanwhile: Error, CustomStringConvertible {
  let decision: RecordedDecision

  var description: String {
    let name = decision.decision.subject.name ?? "this role"
    return
      "\(decision.author.name) has decided on \(name) since then (\(decision.decision.state.word))."
  }
}

/// What a comparison of a role with earlier decisions shows.
package enum DecisionComparison: Sendable, Hashable {
  /// The role has changed since it was decided on.
  case outdated(RoleDrift)
  /// A role with nearly the same entitlements was decided on; the overlap (Jaccard) is 0 to 1.
  case resembles(RecordedDecision, overlap: Double)
}

extension DecisionChange {
  /// The change that restores an earlier decision.
  fileprivate func inverse(restoring earlier: Decision?) -> DecisionChange {
    let known = Dictionary(earlier?.entitlements.map { ($0.id, $0) } ?? []) { first, _ in first }
    return DecisionChange(
      of: earlier?.subject ?? subject, to: earlier?.state ?? .undecided,
      note: earlier?.note ?? "", reason: earlier?.reason ?? "", owner: earlier?.owner?.name ?? "",
      entitlements: entitlements.compactMap { known[$0.id] })
  }
}
