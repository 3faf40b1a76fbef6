import Journal
import RoleMining

/// The conflicts of a decided role: what was found, and why it was provisioned anyway.
package struct ReportedConflicts: Sendable, Hashable, Codable {
  /// What was checked and found, in words.
  package var state: String
  /// Whether this was found when the role was provisioned, or when the report was made, in words.
  package var checked: String
  /// What was found.
  package var found: [FoundConflict]
  /// Why the conflicts were accepted; nil if they were not.
  package var reason: String?
  /// What is done about them.
  package var mitigation: String?
  /// Who accepted them.
  package var acceptedBy: String?
  /// The number of the journal's record.
  package var record: Int?
}

extension ReportedConflicts {
  /// In words, such as "when it was provisioned: 2 inside the role (checked: 3 policies)".
  var words: String { "\(checked): \(state)" }

  /// Such as "small branch (Ana Ruiz, record 12)"; nil if there was nothing to accept.
  var acceptance: String? {
    reason.map { reason in
      let record = record.map { "record \($0)" }
      let source = [acceptedBy, record].compactMap(\.self).joined(separator: ", ")
      return "\(reason) (\(source))"
    }
  }
}

extension ReportedConflicts {
  /// What was checked before a role was provisioned.
  init(_ check: ConflictCheck, _ record: JournalRecord) {
    self.init(
      state: check.words, checked: "when it was provisioned", found: check.found)
    guard check.reason != nil else { return }
    (reason, mitigation) = (check.reason, check.mitigation)
    (acceptedBy, self.record) = (record.author.name, record.number)
  }

  /// What is found now.
  init(_ check: ConflictCheck) {
    self.init(state: check.words, checked: "now", found: check.found)
  }
}

extension ReviewReport {
  /// How many of the accepted roles were checked for conflicts, and how many conflict.
  static func conflictWords(_ roles: [ReportedRole], doubt: String?) -> String {
    let accepted = roles.filter { $0.decision.state == "accepted" }
    let checked = accepted.compactMap(\.conflicts).filter { !$0.state.hasPrefix("not checked") }
    guard !checked.isEmpty else { return "not checked" + (doubt.map { ": \($0)" } ?? "") }
    let conflicting = checked.filter { !$0.found.isEmpty }
    let settled = conflicting.count { $0.reason != nil }
    return
      "\(checked.count.grouped) of \(accepted.count.grouped) accepted \(accepted.count == 1 ? "role" : "roles") "
      + "checked: \(conflicting.count.grouped) with conflicts, "
      + "\(settled.grouped) of them accepted with a reason"
  }
}
