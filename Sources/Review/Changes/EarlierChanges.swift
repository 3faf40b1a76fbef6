import FoundationEssentials
import Journal
import RoleMining
import RoleMiningClient

/// The changes of earlier runs of the program, or of another one, whose outcome is not known: sent, or
/// about to be, when the program was killed or the line dropped.
package struct EarlierChanges: Sendable {
  private let client: Client
  private let recorder: ChangeRecorder
  private let patience: Patience

  /// How long a sent request may still take effect, in seconds: longer than any timeout.
  private static let flightTime = 60.0

  /// Prepares the look-ups.
  package init(_ client: Client, _ recorder: ChangeRecorder, patience: Patience = Patience()) {
    self.client = client
    self.recorder = recorder
    self.patience = patience
  }
}

/// A change of an earlier run, and the result of looking it up now.
package struct SettledChange: Sendable, Hashable {
  /// What is known now.
  package enum Outcome: Sendable, Hashable {
    /// The tenant shows something that only this request can have made.
    case done
    /// The tenant shows what was requested, by this request or by someone else's.
    case somebodyDid
    /// The tenant shows no trace of it, long after.
    case notDone
    /// It may have happened, which can no longer be found out: long after, the tenant shows something else. The
    /// sentence says what.
    case unclear(String)
    /// It may have happened or may still happen; the sentence says why that is not known.
    case unconfirmed(String)
  }

  /// The change's record.
  package let change: OpenChange
  /// What is known now.
  package let outcome: Outcome

  /// Whether the same role or session may be changed again.
  package var isSettled: Bool {
    guard case .unconfirmed = outcome else { return true }
    return false
  }
}

extension EarlierChanges {
  /// Looks up the open changes of roles and sessions, and records what is found out. Nothing is sent again.
  ///
  /// - Parameters:
  ///   - subjects: The ids, as `SentChange.subject`; nil for all of the tenant.
  ///   - last: The number of the last record to look at; nil for all.
  /// - Returns: What is known now, the oldest change first; empty if nothing was open.
  /// - Throws: `JournalFailure` if the journal cannot be read.
  package func settle(
    _ subjects: Set<String>? = nil, upTo last: Int? = nil
  ) async throws(JournalFailure)
    -> [SettledChange]
  {
    var settled: [SettledChange] = []
    for open in try recorder.journal.openChanges(of: recorder.context.tenant)
    where open.record.number <= last ?? .max && subjects?.contains(open.change.subject) ?? true {
      settled.append(SettledChange(change: open, outcome: await settle(open)))
    }
    return settled
  }

  private func settle(_ open: OpenChange) async -> SettledChange.Outcome {
    guard let answer = LostAnswer(open) else {
      return .unconfirmed("Its record does not say how to look it up.")
    }
    let isOld = patience.date().timeIntervalSince(open.record.time) > Self.flightTime
    var patience = patience
    // A change that does not show after this time will not show within seconds.
    if isOld { patience.pauses = [.zero] }
    // What the look-up finds is recorded by the sender.
    let sender = ChangeSender(client, patience: patience, recorder: recorder)
    switch await sender.settle(answer).0 {
    case .happened: return .done
    case .somebodyDid: return .somebodyDid
    case .notSoFar where isOld:
      recorder.record(
        RecordedOutcome(
          of: open.record.number, .notDone, role: open.change.role,
          reason: "The tenant shows no trace of it."))
      return .notDone
    case .notSoFar: return .unconfirmed("The tenant does not show it yet.")
    case .unknown(let reason):
      guard isOld, await isReadable(answer.change) else { return .unconfirmed(reason) }
      recorder.record(
        RecordedOutcome(
          of: open.record.number, .unclear, role: open.change.role, reason: reason))
      return .unclear(reason)
    }
  }

  /// Whether the tenant answers: then it shows neither the change nor the earlier state.
  private func isReadable(_ change: Change) async -> Bool {
    switch change {
    case .role(_, let path), .provision(_, let path, _, _):
      (try? await client.run(.role(path.role, in: path.session))) != nil
    case .session(_, let id): (try? await client.run(.session(id))) != nil
    case .create: (try? await client.run(Listing.sessions.page())) != nil
    }
  }
}
