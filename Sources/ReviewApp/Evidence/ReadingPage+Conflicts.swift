import Journal
import Review
import RoleMining

extension AppState {
  /// Shows what the current role conflicts with.
  mutating func showConflicts() {
    guard case .role(let role) = screen else { return }
    dialog = ReadingPage(.conflicts(role.path), title: "Conflicts", sections: [])
    updateConflicts()
  }

  /// Shows what is known so far on the page of conflicts.
  mutating func updateConflicts() {
    guard case .role(let role) = screen else { return }
    let known = knowledge(of: role)
    let hasLeftToAsk = evidence.hasLeftToAsk(of: role.path)
    changePage(about: .conflicts(role.path)) { page in
      page.canAskPeople =
        known.conflictCheck != nil && known.walk == nil && hasLeftToAsk
      page.isLoading = known.conflictCheck == nil || known.walk != nil
      page.sections = ReadingPage.Passage.all(about: known.conflictCheck, known.walk)
    }
  }
}

extension ReadingPage.Passage {
  /// The sections about the conflicts of a role: one for each rule that it breaks, and what was checked.
  fileprivate static func all(about check: ConflictCheck?, _ walk: HoldingsWalk?) -> [Self] {
    guard let check else { return [] }
    let conflicts =
      check.checked.isEmpty
      ? []
      : check.found.isEmpty
        ? [Self("No conflicts", [check.words])] : check.found.map(Self.init)
    let notChecked = check.notChecked + advice(check)
    return conflicts
      + [Self("Checked by", check.checked + people(check, walk), orElse: "nothing")]
      + (notChecked.isEmpty ? [] : [Self("Not checked", notChecked)])
  }

  private static func people(_ check: ConflictCheck, _ walk: HoldingsWalk?) -> [String] {
    if let count = check.peopleCount { return ["what \(count.grouped) people hold"] }
    guard let walk else { return [] }
    let all = walk.identities.map { " of \($0.count.grouped)" } ?? ""
    return ["what people hold: \(walk.askedCount.grouped)\(all) asked so far"]
  }

  private static func advice(_ check: ConflictCheck) -> [String] {
    check.checked.isEmpty
      ? ["'rules' in the settings file, or --rules FILE, names a file with rules of your own"] : []
  }

  private init(_ conflict: FoundConflict) {
    let enforced = conflict.isEnforced.map { $0 ? ", enforced" : ", not enforced" } ?? ""
    let names = { (references: [NamedReference]) in
      references.map { $0.name ?? $0.id.rawValue }.joined(separator: ", ")
    }
    var lines = ["from \(conflict.origin)\(enforced)"]
    switch conflict.place {
    case .role:
      lines += ["left: \(names(conflict.left))", "right: \(names(conflict.right))"]
      lines.append(
        conflict.peopleCount.map {
          "whoever gets the role breaks it: \($0.grouped) people are in it"
        }
          ?? "whoever gets the role breaks it")
    case .people:
      if !conflict.left.isEmpty { lines.append("the role grants: \(names(conflict.left))") }
      if !conflict.right.isEmpty { lines.append("they hold: \(names(conflict.right))") }
      let rest = (conflict.peopleCount ?? 0) - conflict.people.count
      lines.append(
        "people: \(names(conflict.people))" + (rest > 0 ? " and \(rest.grouped) more" : ""))
    }
    if let earlier = conflict.earlierCount, earlier > 0 {
      lines.append("\(earlier.grouped) of them already \(earlier == 1 ? "breaks" : "break") it")
    }
    self.init(
      "\(conflict.title), \(conflict.place == .role ? "inside the role" : "with what people hold")",
      lines)
  }
}
