import FoundationEssentials
import Journal
import RoleMining

/// A change of an earlier run, and what undoes it.
package struct UndoableChange: Sendable, Equatable {
  /// What was done, such as "exclude 4 entitlements from Clerks".
  package let title: String
  /// When it was sent.
  package let time: Date
  /// What undoes it.
  package let inverse: Change
  /// What it left, which must still be so.
  package let left: Seen
  /// What the role or session is called.
  package let name: String
}

extension OpenJournal {
  /// The last changes that this analyst made on this tenant in earlier runs and that can be undone, the oldest
  /// first.
  ///
  /// - Parameter limit: The most records to look at.
  /// - Returns: The changes.
  /// - Throws: `JournalFailure` if the journal cannot be read.
  package func undoableChanges(limit: Int = 200) throws(JournalFailure) -> [UndoableChange] {
    let records = try journal.records(
      RecordQuery(tenant: context.tenant, kinds: ["change", "outcome"], limit: limit))
    var done: Set<Int> = []
    var changes: [UndoableChange] = []
    for record in records {
      switch record.entry {
      case .outcome(let outcome): if outcome.result == .done { done.insert(outcome.change) }
      case .change(let change):
        guard record.number <= start, done.contains(record.number),
          record.author.isSamePerson(as: context.author),
          let undoable = UndoableChange(OpenChange(record: record, change: change))
        else { continue }
        changes.append(undoable)
      default: break
      }
    }
    return changes.reversed()
  }
}

extension UndoableChange {
  /// Nil if nothing undoes the change, or its record does not say enough.
  fileprivate init?(_ made: OpenChange) {
    guard let answer = LostAnswer(made), let inverse = ChangeSender.inverse(of: answer),
      let left = ChangeSender.left(by: answer)
    else { return nil }
    self.init(
      title: made.change.words, time: made.record.time, inverse: inverse, left: left,
      name: left.name)
  }
}

extension Author {
  /// Whether another author is the same person, even if several people share a machine's account.
  fileprivate func isSamePerson(as other: Author) -> Bool {
    principal == other.principal && reviewer == other.reviewer
  }
}
