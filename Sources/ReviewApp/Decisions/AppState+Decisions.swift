import FoundationEssentials
import Journal
import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Decides on the marked roles, or on the current one, and moves on to the next undecided role. Nothing
  /// is sent to the tenant.
  mutating func decide(_ state: Decision.State) -> [Effect] {
    let roles = rolesToDecide
    guard let first = roles.first else { return [] }
    var recording = Recording(
      roles.map { DecisionChange(of: subject($0), to: state) },
      title: state.words(on: roles.count == 1 ? first.displayName : "\(roles.count) roles"))
    let remarks = [replacedDecisions(on: roles, by: state), unusedThreshold(by: state)]
    recording.remark = remarks.compactMap(\.self).first
    let effects = record(recording)
    return state == .undecided ? effects : effects + goToNextUndecided()
  }

  /// What others had decided on roles that are decided differently now, in words; nil if nothing.
  private func replacedDecisions(
    on roles: [PotentialRole], by state: Decision.State
  ) -> String? {
    let others = roles.compactMap { decisions[$0.id] }.filter {
      $0.author != ownName && Verdict($0.state) != Verdict(state)
    }
    guard let first = others.first else { return nil }
    return others.count == 1
      ? "\(first.author) had decided: \(Verdict(first.state).rawValue)"
      : "\(others.count) of them had been decided differently by others"
  }

  /// Says that an acceptance covers all entitlements although a threshold is set; nil without a threshold.
  private func unusedThreshold(by state: Decision.State) -> String? {
    guard state == .accepted, case .role(let shown) = screen, !shown.belowThreshold.isEmpty else {
      return nil
    }
    let count = shown.entitlements.count
    return "with all \(count) entitlements, because none was excluded"
  }

  /// Records decisions.
  mutating func record(_ recording: Recording) -> [Effect] {
    recordingCount += 1
    return [.record(recording)]
  }

  /// Shows decisions that were read from the journal in every list.
  mutating func receive(_ result: Result<CurrentDecisions, RecordingFailure>) -> [Effect] {
    switch result {
    case .success(let news):
      journalFailure = nil
      let isFirst = decisions.upTo == 0
      let changed = decisions.include(news)
      show(changed, of: news)
      return loadDecisionOnScreen(if: changed) + (isFirst ? [.loadConflicts] : [])
    case .failure(let failure):
      journalFailure = failure
      say(failure.description, .failure)
      return []
    }
  }

  /// Ends the recording of decisions.
  mutating func conclude(
    _ recording: Recording, with result: Result<[DecisionChange], RecordingFailure>
  ) -> [Effect] {
    recordingCount -= 1
    switch result {
    case .success(let inverses):
      if recording.purpose == .decision { decisions.note(inverses.count, madeAt: now) }
      changes.history.keep(inverses, of: recording)
      say(recording.sentence)
      return [.loadDecisions(after: decisions.upTo)]
        + (dialog is ConflictsPage ? [.loadConflicts] : [])
    case .failure(let failure):
      changes.history.restore(recording)
      if recording.purpose == .decision { goBack(to: recording) }
      say("Not recorded: \(recording.title.lowercasingFirst). \(failure)", .failure)
      return []
    }
  }

  /// Moves the cursor back to the role on which nothing was decided.
  private mutating func goBack(to recording: Recording) {
    guard case .roles(var roles) = screen,
      let index = recording.changes.first.flatMap({ roles.list.index(of: $0.subject.role) })
    else { return }
    roles.list.place(index, height: listHeight)
    screen = .roles(roles)
  }

  /// Restores what was decided before the last decision.
  mutating func undo(_ step: DecisionStep) -> [Effect] {
    changes.history.remove(step)
    return record(Recording(step.changes, title: step.title, .undo))
  }

  /// Decides again what was undone last.
  mutating func redo(_ step: DecisionStep) -> [Effect] {
    changes.history.remove(step)
    return record(Recording(step.changes, title: step.title, .redo))
  }

  /// Shows the decisions that hold now. At the start there may be 100,000 of them, and few of the roles on the
  /// screen.
  private mutating func show(_ changed: [PotentialRole.ID], of news: CurrentDecisions) {
    forEachRoleList { [decisions] list in
      let few = changed.count < 100
      for role in few ? changed : list.packedRows.map(\.id) where news.byRole[role] != nil {
        list.change(role) { $0.show(decisions[role]) }
      }
      for role in list.selection.marks.keys where news.byRole[role] != nil { list.unmark(role) }
    }
  }

  /// Reads the whole decision on a role whose screen opens.
  func loadDecision(on path: RolePath) -> [Effect] {
    keepsDecisions ? [.loadDecision(path)] : []
  }

  /// Shows the whole decision on a role.
  mutating func show(_ result: Result<RoleDecision, RecordingFailure>, on path: RolePath) {
    switch result {
    case .success(let decided):
      forEachRoleScreen(at: path) { $0.decided = decided }
      _ = changeDialog(DecisionForm.self) { form in
        form.show(decided.decision?.decision)
        return []
      }
    case .failure(let failure): note(failure.description, .failure)
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

  private func loadDecisionOnScreen(if changed: [PotentialRole.ID]) -> [Effect] {
    guard case .role(let role) = screen, changed.contains(role.path.role) else { return [] }
    return [.loadDecision(role.path)]
  }
}

extension AppState {
  /// The roles that a decision is about: the marked ones, or the current one.
  var rolesToDecide: [PotentialRole] {
    switch screen {
    case .sessions: []
    case .roles(let roles): roles.list.chosen.map(\.role)
    case .role(let screen): [screen.role]
    }
  }

  /// What a decision on a role is about: the role as it is on the screen.
  func subject(_ role: PotentialRole) -> DecidedRole {
    let shown: RoleScreen? = if case .role(let screen) = screen { screen } else { nil }
    let scope: RoleMiningSession.ID? =
      if case .roles(let roles) = screen, case .session(let id) = roles.scope { id } else { nil }
    return DecidedRole(
      role.id, name: role.name,
      session: (shown?.path.session ?? scope ?? role.session?.id)?.rawValue,
      sessionName: role.session?.name, signature: shown?.signature ?? RoleSignature())
  }

  /// Moves the cursor to the next role that is not decided on; inside a role, shows that role.
  private mutating func goToNextUndecided() -> [Effect] {
    switch screen {
    case .sessions: return []
    case .roles(var roles):
      guard roles.list.marks.isEmpty, let next = roles.list.nextUndecided else { return [] }
      roles.list.place(next, height: listHeight)
      screen = .roles(roles)
      return []
    case .role:
      guard case .roles(let roles)? = screens.dropLast().last, let next = roles.list.nextUndecided
      else { return [] }
      return step(to: next - roles.list.cursor)
    }
  }
}

extension ListState<RoleRow> {
  /// The number of rows that are accepted or rejected; nil while not all rows are loaded, or if there are too
  /// many to count for every frame.
  package var decidedCount: Int? {
    guard isComplete, count <= 2_500 else { return nil }
    return packedRows.count { $0.verdict.isFinal }
  }

  /// The index of the next row below the cursor that is not decided on; nil if there is none among those
  /// that are loaded.
  var nextUndecided: Int? {
    var index = cursor + 1
    while let row = packedRow(at: index) {
      if row.verdict == .undecided { return index }
      index += 1
    }
    return nil
  }
}

extension RoleScreen {
  /// The entitlements and identities of the role as far as they are loaded.
  var signature: RoleSignature {
    let isWhole = entitlements.isComplete && entitlements.filter.isEmpty
    return RoleSignature(
      entitlements: isWhole ? HashSet(of: entitlements.loadedRows.map(\.id.rawValue)) : nil,
      identities: identityHashes)
  }
}
