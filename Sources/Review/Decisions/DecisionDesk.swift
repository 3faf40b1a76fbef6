import Journal
import RoleMining

/// Where decisions are made and read: the journal, for one tenant and one reviewer. Decisions that follow each
/// other quickly are recorded one after the other.
package actor DecisionDesk {
  private let journal: Journal
  private let context: @Sendable () async -> RecordContext

  /// Makes a desk.
  ///
  /// - Parameters:
  ///   - journal: The journal of this machine's user.
  ///   - context: The tenant and the reviewer; may have to wait for the first token.
  package init(_ journal: Journal, context: @escaping @Sendable () async -> RecordContext) {
    self.journal = journal
    self.context = context
  }

  /// The decisions that were recorded after a number, by this program or by another one.
  ///
  /// - Throws: `JournalFailure`.
  package func decisions(after number: Int) async throws(JournalFailure) -> CurrentDecisions {
    let tenant = await context().tenant
    return try journal.decisions(of: tenant, after: number)
  }

  /// Records changed decisions, all of them or none.
  ///
  /// - Returns: What restores the decisions of before.
  /// - Throws: `JournalFailure`; then nothing is decided.
  package func record(
    _ changes: [DecisionChange]
  ) async throws(JournalFailure) -> [DecisionChange] {
    let context = await context()
    var entries: [JournalEntry] = []
    var inverses: [DecisionChange] = []
    for change in changes {
      let earlier = try journal.decision(on: change.subject.role, of: context.tenant)?.decision
      entries.append(.decision(change.applied(to: earlier)))
      inverses.append(change.inverse(restoring: earlier))
    }
    try journal.append(entries, in: context)
    return inverses
  }

  /// The whole decision that holds for a role; nil if there is none.
  ///
  /// - Throws: `JournalFailure`.
  package func decision(
    on role: PotentialRole.ID
  ) async throws(JournalFailure) -> RecordedDecision? {
    try journal.decision(on: role, of: await context().tenant)
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
