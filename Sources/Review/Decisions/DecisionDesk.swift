import Journal
import RoleMining
import RoleMiningClient

/// Records and reads decisions: the journal for one tenant and one reviewer. Decisions that follow each
/// other quickly are recorded one after the other.
package actor DecisionDesk {
  private let run: RunRecorder
  private let resemblance: Int
  /// The last record of this run on each role.
  private var own: [PotentialRole.ID: Int] = [:]

  /// Makes a desk.
  ///
  /// - Parameters:
  ///   - run: The recorder of the run.
  ///   - resemblance: The least percentage of shared entitlements with which two roles resemble each other, 1 to 100.
  package init(_ run: RunRecorder, resemblance: Int = ReviewSettings().resemblance) {
    self.run = run
    self.resemblance = resemblance
  }

  /// The decisions that were recorded after a number, by this program or by another one.
  ///
  /// - Throws: `RecordingFailure`.
  package func decisions(after number: Int) async throws(RecordingFailure) -> CurrentDecisions {
    let open = try await run.open()
    return try RecordingFailure.reporting {
      try open.journal.decisions(of: open.context.tenant, after: number)
    }
  }

  /// Records changed decisions, all of them or none.
  ///
  /// - Returns: The changes that restore the earlier decisions.
  /// - Throws: `RecordingFailure`; then nothing is decided.
  package func record(
    _ changes: [DecisionChange]
  ) async throws(RecordingFailure) -> [DecisionChange] {
    let open = try await run.open()
    return try RecordingFailure.reporting {
      // Another program may decide between reading and writing; then what it decided is compared as well.
      while true {
        let last = try open.journal.last().count
        let earlier = try earlierDecisions(on: changes, open)
        let decisions = changes.map { $0.applied(to: earlier[$0.subject.role]?.decision) }
        let records = try open.journal.decide(
          decisions, unlessDecidedAfter: last, in: open.context)
        guard let records else { continue }
        for (change, record) in zip(changes, records) { own[change.subject.role] = record.number }
        return zip(changes, records).map { change, record in
          var inverse = change.inverse(restoring: earlier[change.subject.role]?.decision)
          inverse.replacing = record.number
          return inverse
        }
      }
    }
  }

  /// The decisions that changes would replace.
  ///
  /// - Throws: `DecidedMeanwhile` if the analyst did not see one of them.
  private func earlierDecisions(
    on changes: [DecisionChange], _ open: OpenJournal
  ) throws -> [PotentialRole.ID: RecordedDecision] {
    var earlier: [PotentialRole.ID: RecordedDecision] = [:]
    var unseen: [RecordedDecision] = []
    for change in changes {
      let role = change.subject.role
      guard let decision = try open.journal.decision(on: role, of: open.context.tenant) else {
        continue
      }
      if let replacing = change.replacing, decision.record.number != replacing {
        throw DecidedMeanwhile([decision])
      }
      if isUnseen(decision, by: change) { unseen.append(decision) }
      earlier[role] = decision
    }
    guard unseen.isEmpty else { throw DecidedMeanwhile(unseen) }
    return earlier
  }

  /// Whether another program recorded a decision after the analyst saw the one to be changed. What this run recorded
  /// may not be on the screen yet, and is no news.
  private func isUnseen(_ decision: RecordedDecision, by change: DecisionChange) -> Bool {
    guard let seen = change.seen else { return false }
    let number = decision.record.number
    return number > seen && number != own[change.subject.role]
  }

  /// What is decided on a role, and whether enough people have accepted it.
  ///
  /// - Throws: `RecordingFailure`.
  package func decision(on role: PotentialRole.ID) async throws(RecordingFailure) -> RoleDecision {
    let open = try await run.open()
    return try RecordingFailure.reporting {
      RoleDecision(
        decision: try open.journal.decision(on: role, of: open.context.tenant),
        approval: try open.recorder.approval(of: role))
    }
  }

  /// Compares a role whose entitlements are loaded with earlier decisions: on the role itself, as it was then, or on
  /// a role with nearly the same access. If its own decision was recorded without a signature, one is added.
  ///
  /// - Throws: `RecordingFailure`.
  package func compare(
    _ subject: DecidedRole
  ) async throws(RecordingFailure) -> DecisionComparison? {
    let open = try await run.open()
    let (journal, tenant) = (open.journal, open.context.tenant)
    return try RecordingFailure.reporting {
      if let own = try journal.decision(on: subject.role, of: tenant),
        own.decision.state != .undecided
      {
        if own.decision.subject.signature.entitlements == nil {
          let found = DecisionSignature(of: own.record.number, on: subject.role, subject.signature)
          try journal.append(.signature(found), in: open.context)
        }
        return RoleDrift(of: own.decision.subject, now: subject).map(DecisionComparison.outdated)
      }
      let similar = try journal.decisions(
        resembling: subject.signature, of: subject.role, in: tenant,
        overlap: Double(resemblance) / 100)
      for resemblance in similar {
        guard let decision = try journal.decision(on: resemblance.role, of: tenant),
          decision.decision.state != .undecided
        else { continue }
        return .resembles(decision, overlap: resemblance.overlap)
      }
      return nil
    }
  }

  /// The decisions that hold, in full, in the order in which they were recorded.
  ///
  /// - Throws: `RecordingFailure`.
  package func wholeDecisions() async throws(RecordingFailure) -> [Decision] {
    let open = try await run.open()
    return try RecordingFailure.reporting {
      try open.journal.wholeDecisions(of: open.context.tenant).map(\.decision)
    }
  }

  /// The roles on which people decided differently.
  ///
  /// - Throws: `RecordingFailure`.
  package func conflicts() async throws(RecordingFailure) -> [DecisionConflict] {
    let open = try await run.open()
    return try RecordingFailure.reporting { try open.journal.conflicts(of: open.context.tenant) }
  }
}

/// What is decided on a potential role.
package struct RoleDecision: Sendable, Hashable {
  /// The decision that holds; nil if there is none.
  package let decision: RecordedDecision?
  /// Who has accepted the role; nil if no one has to before it can be provisioned.
  package let approval: Approval?

  /// Says what is decided.
  package init(decision: RecordedDecision?, approval: Approval?) {
    self.decision = decision
    self.approval = approval
  }
}

extension RoleDecision {
  /// Who must still accept the role before it can be provisioned, as a sentence; nil if it can be.
  package var obstacleToProvisioning: String? {
    guard case .needsMore(let count, let names) = approval else { return nil }
    let more = count == 1 ? "1 more person" : "\(count) more people"
    guard !names.isEmpty else {
      let people = count == 1 ? "1 person" : "\(count) people"
      return "\(people) must accept this role before it can be provisioned."
    }
    return
      "Accepted by \(names.joined(separator: " and ")). \(more) must accept it before it can be provisioned."
  }
}

/// The result of comparing a role with earlier decisions.
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
    var inverse = DecisionChange(
      of: earlier?.subject ?? subject, to: earlier?.state ?? .undecided,
      note: earlier?.note ?? "", reason: earlier?.reason ?? "", owner: earlier?.owner?.name ?? "")
    let changed = withdrawnEntitlements.union(entitlements.map(\.id)).sorted()
    inverse.entitlements = changed.compactMap { known[$0] }
    inverse.withdrawnEntitlements = Set(changed.filter { known[$0] == nil })
    return inverse
  }
}
