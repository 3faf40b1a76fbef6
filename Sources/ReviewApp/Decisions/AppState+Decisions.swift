import FoundationEssentials
import Journal
import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Shows decisions that were read from the journal in every list.
  mutating func receive(_ result: Result<CurrentDecisions, RecordingFailure>) -> [Effect] {
    switch result {
    case .success(let news):
      journalFailure = nil
      let isFirst = decisions.upTo == 0
      let changed = decisions.include(news)
      show(changed)
      return loadDecisionOnScreen(if: changed) + (isFirst ? [.loadConflicts] : [])
    case .failure(let failure):
      journalFailure = failure
      say(failure.description, .failure)
      return []
    }
  }

  /// Shows the decisions that hold now. At the start there may be 100,000 of them, but only few for the roles on the
  /// screen.
  private mutating func show(_ changed: [PotentialRole.ID: DecisionSummary]) {
    forEachRoleList { [decisions] list in
      let roles = changed.count < 100 ? Array(changed.keys) : list.packedRows.map(\.id)
      for role in roles where changed[role] != nil {
        list.change(role) { $0.show(decisions[role]) }
      }
      for role in list.selection.marks.keys where changed[role] != nil { list.unmark(role) }
    }
  }

  /// Reads the whole decision on a role whose screen opens.
  func loadDecision(on path: RolePath) -> [Effect] {
    keepsDecisions ? [.loadDecision(path)] : []
  }

  /// Shows the whole decision on a role.
  mutating func show(
    _ result: Result<RoleDecision, RecordingFailure>, on path: RolePath
  ) -> [Effect] {
    switch result {
    case .success(let decided):
      forEachRoleScreen(at: path) { $0.decided = decided }
      _ = changeDialog(DecisionForm.self) { form in
        form.show(decided.decision?.decision)
        return []
      }
      // Another program has decided since; the lists show it, too.
      guard let newest = decided.decision?.record.number,
        let known = decisions.record(on: path.role), newest > known
      else { return [] }
      return [.loadDecisions(after: decisions.upTo)]
    case .failure(let failure):
      note(failure.description, .failure)
      return []
    }
  }

  /// Compares a role with earlier decisions once all its entitlements are loaded.
  mutating func compareDecision(on id: ScreenID) -> [Effect] {
    guard keepsDecisions, let index = screens.firstIndex(where: { $0.id == id }),
      case .role(var role) = screens[index], !role.isCompared,
      role.signature.entitlements != nil
    else { return [] }
    role.isCompared = true
    screens[index] = .role(role)
    let subject = DecidedRole(
      role.path.role, name: role.role.name, session: role.path.session.rawValue,
      sessionName: role.role.session?.name, signature: role.signature)
    return [.compareDecision(role.path, subject)]
  }

  /// Shows how a role compares with earlier decisions.
  mutating func show(
    _ result: Result<DecisionComparison?, RecordingFailure>, on path: RolePath
  ) {
    switch result {
    case .success(let comparison): forEachRoleScreen(at: path) { $0.comparison = comparison }
    case .failure(let failure): note(failure.description, .failure)
    }
  }

  private func loadDecisionOnScreen(
    if changed: [PotentialRole.ID: DecisionSummary]
  ) -> [Effect] {
    guard case .role(let role) = screen, changed[role.path.role] != nil else { return [] }
    return [.loadDecision(role.path)]
  }
}

extension ListState<RoleRow> {
  /// The number of rows that are accepted or rejected; nil while not all rows are loaded, or if there are too
  /// many to count for every frame.
  package var decidedCount: Int? {
    guard isComplete, count <= 2_500 else { return nil }
    return packedRows.count { $0.verdict.isFinal }
  }
}

extension RoleScreen {
  /// The loaded entitlements and identities of the role.
  var signature: RoleSignature {
    let isWhole = entitlements.isComplete && entitlements.filter.isEmpty
    return RoleSignature(
      entitlements: isWhole ? HashSet(of: entitlements.loadedRows.map(\.id.rawValue)) : nil,
      identities: identityHashes)
  }
}
