import RoleMining

/// Whether a role was checked for conflicts before it was provisioned, and why it was provisioned despite them.
package struct ConflictCheck: Sendable, Hashable, Codable {
  /// What was checked, each as a clause such as "3 policies"; empty if nothing was.
  package var checked: [String]
  /// What was not checked, and why, each as a clause.
  package var notChecked: [String]
  /// What was found.
  package var found: [FoundConflict]
  /// The number of people whose other access was checked, too; nil if it was not.
  package var peopleCount: Int?
  /// How many of them would break a rule with the role, and not by the role alone.
  package var conflictedCount: Int?
  /// Why the conflicts are acceptable; nil if there are none.
  package var reason: String?
  /// What is done about them, such as a review of the postings; nil if there are none.
  package var mitigation: String?

  /// Describes a check.
  package init(
    checked: [String], notChecked: [String] = [], found: [FoundConflict] = [],
    peopleCount: Int? = nil, conflictedCount: Int? = nil, reason: String? = nil,
    mitigation: String? = nil
  ) {
    self.checked = checked
    self.notChecked = notChecked
    self.found = found
    self.peopleCount = peopleCount
    self.conflictedCount = conflictedCount
    self.reason = reason
    self.mitigation = mitigation
  }
}

extension ConflictCheck {
  /// Whether what is found may be provisioned: nothing, or both a reason and a mitigating control are given.
  package var isSettled: Bool { found.isEmpty || (reason != nil && mitigation != nil) }

  /// What was found and what was checked, such as "none (checked: 3 policies)", "2 (checked: 3 policies, what 41 people
  /// hold)" or "not checked: there are no rules".
  package var words: String {
    guard !checked.isEmpty else {
      return "not checked" + (notChecked.isEmpty ? "" : ": " + notChecked.joined(separator: "; "))
    }
    let count = found.isEmpty ? "none" : found.count.grouped
    let place = peopleCount == nil ? " inside the role" : ""
    let holdings = peopleCount.map {
      "what \($0.grouped) \($0 == 1 ? "person holds" : "people hold")"
    }
    let basis = (checked + [holdings].compactMap(\.self)).joined(separator: ", ")
    return "\(count)\(place) (checked: \(basis))"
      + (notChecked.isEmpty ? "" : "; not checked: \(notChecked.joined(separator: "; "))")
  }
}
