import FoundationEssentials
import RoleMining

@testable import Journal
@testable import Review
@testable import ReviewApp

/// A journal for screens: keeps the decisions of one sitting, each made a minute after the one before.
struct SampleJournal {
  private var decisions: [PotentialRole.ID: RecordedDecision] = [:]
  private var count = 0
  /// Whether decisions were imported that differ.
  var hasConflicts = false

  mutating func answer(to effect: Effect) -> Answer? {
    switch effect {
    case .record(let recording):
      let inverses = recording.changes.map { record($0) }
      return .recorded(recording, .success(inverses))
    case .loadDecisions(let number):
      let newer = decisions.filter { $0.value.record.number > number }
      return .decisions(
        .success(CurrentDecisions(byRole: newer.mapValues(\.summary), upTo: count)))
    case .loadDecision(let path):
      return .decision(
        path, .success(RoleDecision(decision: decisions[path.role], approval: nil)))
    case .loadConflicts: return .conflicts(.success(hasConflicts ? conflicts : []))
    case .loadUndoable: return .undoable([])
    case .compareDecision(let path, _): return .comparison(path, .success(nil))
    case .queue(.add(let tasks, _)):
      let queued = tasks.enumerated().map { QueuedTask(number: $0 + 1, task: $1) }
      return .queue(.added(.success(queued)))
    case .queue(.load): return .queue(.loaded(.success(.empty)))
    case .settleEarlier: return .earlierSettled(.success([]))
    default: return nil
    }
  }

  /// Two roles that Ana Ruiz and Bo Chen decided differently.
  private var conflicts: [DecisionConflict] {
    let payments = DecidedRole("role-1", name: "Payments clerk, Madrid")
    let sales = DecidedRole("role-2", name: "Sales North, field")
    return [
      DecisionConflict(
        role: "role-1",
        decisions: [
          imported(
            .rejected, on: payments, note: "41 people share it by chance", signer: "bo@acme.com"),
          own(.accepted, on: payments, reason: "the core of the team"),
        ]),
      DecisionConflict(
        role: "role-2",
        decisions: [
          own(.later(until: "2026-12-04", person: nil), on: sales),
          imported(.accepted, on: sales, note: "Agreed with the owner\non the phone", signer: nil),
        ]),
    ]
  }

  private func own(
    _ state: Decision.State, on role: DecidedRole, reason: String? = nil
  ) -> RecordedDecision {
    let decision = Decision(state, on: role, reason: reason)
    let author = Author(principalName: "Ana Ruiz")
    return RecordedDecision(
      record: record(.decision(decision), by: author), decision: decision, author: author,
      time: SampleTenant.start)
  }

  private func imported(
    _ state: Decision.State, on role: DecidedRole, note: String, signer: String?
  ) -> RecordedDecision {
    let decision = Decision(state, on: role, note: note)
    let author = Author(principalName: "Bo Chen")
    let entry = ImportedDecision(
      decision, by: author, at: SampleTenant.start, from: "bo.jsonl", signedBy: signer)
    return RecordedDecision(
      record: record(.imported(entry), by: Author(principalName: "Ana Ruiz")), decision: decision,
      author: author, time: SampleTenant.start.addingTimeInterval(86_400))
  }

  private func record(_ entry: JournalEntry, by author: Author) -> JournalRecord {
    JournalRecord(
      number: count, time: SampleTenant.start, tenant: TenantKey("acme"), version: "v2024",
      author: author, entry: entry, previous: .beforeTheFirst, hash: .beforeTheFirst)
  }

  private mutating func record(_ change: DecisionChange) -> DecisionChange {
    let role = change.subject.role
    let earlier = decisions[role]?.decision
    let decision = change.applied(to: earlier)
    count += 1
    let author = Author(principalName: "Ana Ruiz")
    let time = SampleTenant.start.addingTimeInterval(Double(count) * 60)
    decisions[role] = RecordedDecision(
      record: record(.decision(decision), by: author), decision: decision, author: author,
      time: time)
    return DecisionChange(of: change.subject, to: earlier?.state ?? .undecided)
  }
}

extension RecordedDecision {
  fileprivate var summary: DecisionSummary {
    DecisionSummary(
      number: record.number, state: decision.state, author: author.name, time: time,
      hasNote: decision.note != nil, isImported: false)
  }
}
