import Journal
import RoleMining

/// A provisioning of a role with this program: when, by whom, and what the role conflicted with.
struct SentProvisioning {
  /// The record of the change.
  let record: JournalRecord
  /// The potential role.
  let role: PotentialRole.ID
  /// Its session, if known.
  let session: String?
  /// What was checked for conflicts; nil if nothing was recorded.
  let conflicts: ReportedConflicts?
}

/// The last provisioning of each role that was not refused.
struct SentProvisionings {
  private var byRole: [PotentialRole.ID: SentProvisioning] = [:]

  /// Reads the changes and outcomes of a journal, oldest first.
  init(_ records: [JournalRecord]) {
    var sent: [Int: SentProvisioning] = [:]
    for record in records {
      switch record.entry {
      case .change(let change) where change.operation == Endpoint.provision.name:
        guard let role = change.role else { continue }
        sent[record.number] = SentProvisioning(
          record: record, role: PotentialRole.ID(role), session: change.session,
          conflicts: change.conflicts.map { ReportedConflicts($0, record) })
      case .outcome(let outcome):
        guard [.refused, .notSent, .notDone].contains(outcome.result) else { continue }
        sent[outcome.change] = nil
      default: break
      }
    }
    for (_, found) in sent.sorted(by: { $0.key < $1.key }) { byRole[found.role] = found }
  }

  subscript(role: PotentialRole.ID) -> SentProvisioning? { byRole[role] }

  /// The provisionings of roles without a decision.
  func undecided(besides decisions: [RecordedDecision]) -> [SentProvisioning] {
    let decided = Set(decisions.map(\.decision.subject.role))
    return byRole.values.filter { !decided.contains($0.role) }
      .sorted { $0.record.number < $1.record.number }
  }
}
