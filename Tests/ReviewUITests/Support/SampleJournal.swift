import FoundationEssentials
import RoleMining

@testable import Journal
@testable import Review
@testable import ReviewApp

/// A journal for screens: keeps the decisions of one sitting, each made a minute after the one before.
struct SampleJournal {
  private var decisions: [PotentialRole.ID: RecordedDecision] = [:]
  private var count = 0

  mutating func answer(to effect: Effect) -> Answer? {
    switch effect {
    case .record(let recording):
      let inverses = recording.changes.map { record($0) }
      return .recorded(recording, .success(inverses))
    case .loadDecisions(let number):
      let newer = decisions.filter { $0.value.record.number > number }
      return .decisions(
        .success(CurrentDecisions(byRole: newer.mapValues(\.summary), upTo: count)))
    case .loadDecision(let path): return .decision(path, .success(decisions[path.role]))
    case .compareDecision(let path, _): return .comparison(path, .success(nil))
    case .settleEarlier: return .earlierSettled(.success([]))
    default: return nil
    }
  }

  private mutating func record(_ change: DecisionChange) -> DecisionChange {
    let role = change.subject.role
    let earlier = decisions[role]?.decision
    let decision = change.applied(to: earlier)
    count += 1
    let author = Author(principalName: "Ana Ruiz")
    let time = SampleTenant.start.addingTimeInterval(Double(count) * 60)
    let record = JournalRecord(
      number: count, time: time, tenant: TenantKey("acme"), version: "v2024", author: author,
      entry: .decision(decision), previous: .beforeTheFirst, hash: .beforeTheFirst)
    decisions[role] = RecordedDecision(
      record: record, decision: decision, author: author, time: time)
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
