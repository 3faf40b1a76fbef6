import FoundationEssentials
import Journal
import RoleMining
import RoleMiningClient

/// The changes of runs of the program that have ended whose outcome is not known: sent, or about to be, when the
/// program was killed or the line dropped. A run that still goes on follows its own changes.
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
    /// It may have happened, but that can no longer be found out: long after, the tenant shows something else. The
    /// sentence says what.
    case unclear(String)
    /// It may have happened or may still happen; the sentence says why this is unknown.
    case unconfirmed(String)
    /// Another running program has sent it, or is looking it up.
    case underWay
  }

  /// The change's record.
  package let change: OpenChange
  /// What is known now.
  package let outcome: Outcome

  /// Whether the same role or session may be changed again.
  package var isSettled: Bool {
    switch outcome {
    case .done, .somebodyDid, .notDone, .unclear: true
    case .unconfirmed, .underWay: false
    }
  }
}

extension EarlierChanges {
  /// Looks up the open changes of roles and sessions, and records what is found out. Nothing is sent again. Those that
  /// this process sent are left to the part that follows them.
  ///
  /// - Parameter subjects: The ids, as `SentChange.subject`; nil for all of the tenant.
  /// - Returns: What is known now, the oldest change first; empty if nothing was open.
  /// - Throws: `JournalFailure` if the journal cannot be read.
  package func settle(
    _ subjects: Set<String>? = nil
  ) async throws(JournalFailure) -> [SettledChange] {
    let journal = recorder.journal
    var settled: [SettledChange] = []
    for open in try journal.openChanges(of: recorder.context.tenant)
    where subjects?.contains(open.change.subject) ?? true {
      let number = open.record.number
      switch try journal.takeOver(change: number) {
      case .caller:
        settled.append(SettledChange(change: open, outcome: await settle(open)))
        journal.release(change: number)
      case .lookUp:
        settled.append(
          SettledChange(change: open, outcome: .unconfirmed("It is being looked up.")))
      case .otherProcess: settled.append(SettledChange(change: open, outcome: .underWay))
      case .sender, nil: break
      }
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

  /// Whether the tenant answers. If it does, it shows neither the change nor the earlier state.
  private func isReadable(_ change: Change) async -> Bool {
    switch change {
    case .role(_, let path), .provision(_, let path, _, _):
      (try? await client.run(.role(path.role, in: path.session))) != nil
    case .session(_, let id): (try? await client.run(.session(id))) != nil
    case .create: (try? await client.run(Listing.sessions.page())) != nil
    }
  }
}
