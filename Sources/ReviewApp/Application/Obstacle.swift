import Journal
import Review
import RoleMining
import RoleMiningClient

/// What keeps actions of the analyst from working, in sentences; nil when nothing does.
enum Obstacle {
  /// Nothing keeps the action from working.
  static let none: @Sendable (AppState) -> String? = { _ in nil }

  /// There is no row under the cursor.
  static let noRow: @Sendable (AppState) -> String? = { state in
    state.screen.listSummary.hasCurrentRow ? nil : "There is no row here."
  }

  /// There are no rows.
  static let emptyList: @Sendable (AppState) -> String? = { state in
    state.screen.listSummary.count > 0 ? nil : "The list is empty."
  }

  /// No row is marked.
  static let noMarks: @Sendable (AppState) -> String? = { state in
    let list = state.screen.listSummary
    let isMarking = list.isMarkingRange || list.loadedOfAll != nil
    return list.marked > 0 || isMarking ? nil : "No row is marked. Space marks one."
  }

  /// There is no search.
  static let noSearch: @Sendable (AppState) -> String? = { state in
    state.screen.listSummary.search.isEmpty ? "No search. / starts one." : nil
  }

  /// This list cannot be filtered and, being empty, cannot be searched instead.
  static let noFilter: @Sendable (AppState) -> String? = { state in
    state.screen.listSummary.isFilterable ? nil : emptyList(state)
  }

  /// There is no current role with a known session.
  static let noRole: @Sendable (AppState) -> String? = { state in
    state.currentRole == nil
      ? "There is no role here, or the tenant does not report its session." : nil
  }

  /// There is no current session with a known id.
  static let noSession: @Sendable (AppState) -> String? = { state in
    state.currentSession == nil
      ? "There is no session here, or the tenant does not report its id." : nil
  }

  /// Nothing was changed that could be undone.
  static let nothingToUndo: @Sendable (AppState) -> String? = { state in
    guard state.changes.history.newestDecision == nil else { return nil }
    return state.obstacleToChanges
      ?? (state.changes.history.undoable.isEmpty ? "Nothing to undo." : nil)
  }

  /// Nothing was undone that could be done again.
  static let nothingToRedo: @Sendable (AppState) -> String? = { state in
    guard state.changes.history.newestUndoneDecision == nil else { return nil }
    return state.obstacleToChanges
      ?? (state.changes.history.redoable.isEmpty ? "Nothing to redo." : nil)
  }

  /// Every change is confirmed.
  static let nothingUnsure: @Sendable (AppState) -> String? = { state in
    state.changes.unsureJobs.isEmpty && state.unconfirmedEarlier.isEmpty
      ? "No unconfirmed changes." : nil
  }

  /// Rows of a list are marked, and the command works on one.
  static let marks: @Sendable (AppState) -> String? = { state in
    if case .role = state.screen { return nil }
    let marked = state.screen.markCount
    guard marked > 0 else { return nil }
    let rows = marked == 1 ? "1 row is" : "\(marked) rows are"
    return "\(rows) marked, but this works only on the current row. - clears the marks."
  }

  /// No potential role is marked or current.
  static let noRoles: @Sendable (AppState) -> String? = { state in
    marks(state) == nil ? noRole(state) : nil
  }

  /// There is no current potential role, or several are marked.
  static let noSingleRole: @Sendable (AppState) -> String? = { marks($0) ?? noRole($0) }

  /// There is no current session, or several are marked.
  static let noSingleSession: @Sendable (AppState) -> String? = { marks($0) ?? noSession($0) }

  /// No potential role or session is current or marked.
  static let nothingToSave: @Sendable (AppState) -> String? = { state in
    guard marks(state) == nil else { return nil }
    if case .sessions = state.screen { return noSession(state) }
    return noRole(state)
  }

  /// Decisions cannot be kept or read.
  static let noDecisions: @Sendable (AppState) -> String? = { state in
    guard state.keepsDecisions else { return "Decisions are not kept in this review." }
    return state.journalFailure?.description
  }

  /// No potential role is marked or current, or decisions cannot be kept.
  static let nothingToDecide: @Sendable (AppState) -> String? = { state in
    if let obstacle = noDecisions(state) { return obstacle }
    guard case .roles(let roles) = state.screen else { return nil }
    return roles.list.chosen.isEmpty ? "There is no row here." : nil
  }

  /// None of the marked roles, or the current one, is decided on.
  static let nothingDecided: @Sendable (AppState) -> String? = { state in
    let roles = state.rolesToDecide
    guard roles.allSatisfy({ state.decisions[$0.id] == nil }) else { return nil }
    return roles.count == 1 ? "This role is undecided." : "These roles are undecided."
  }

  /// No entitlement is below the threshold, or which ones are is not known yet, because the popular ones come first.
  static let nothingBelow: @Sendable (AppState) -> String? = { state in
    guard case .role(let role) = state.screen else { return nil }
    guard role.entitlements.isComplete else {
      return "The entitlements are still loading. Try again when all of them are loaded."
    }
    guard role.belowThreshold.isEmpty else { return nil }
    return "No entitlement is below \(role.threshold) %. > raises the threshold."
  }

  /// A threshold is a percentage.
  static func noThreshold(_ percent: Int) -> String? {
    (0...100).contains(percent) ? nil : "The threshold is a percentage from 0 to 100."
  }
  /// The entitlements are not all loaded, so what goes in cannot be shown.
  static let stillLoading: @Sendable (AppState) -> String? = { state in
    guard case .role(let role) = state.screen, !role.entitlements.isComplete else { return nil }
    return "The entitlements are still loading. Try again when all of them are loaded."
  }
}

extension Action {
  /// Why it cannot be done now, as a sentence; nil if it can. The one place that decides: commands
  /// that are shown and actions that are carried out both ask here.
  package func obstacle(in state: AppState) -> String? {
    switch self {
    case .open, .mark(.toggle), .mark(.rows), .mark(.range), .markApplication:
      Obstacle.noRow(state)
    case .mark(.all): Obstacle.emptyList(state)
    case .mark(.none): Obstacle.noMarks(state)
    case .mark(.found), .findNext: Obstacle.noSearch(state)
    case .setThreshold(let percent): Obstacle.noThreshold(percent)
    case .markBelowThreshold: Obstacle.nothingBelow(state)
    case .toggleSaved: state.obstacleToChanges ?? Obstacle.nothingToSave(state)
    case .decide(.undecided): Obstacle.nothingToDecide(state) ?? Obstacle.nothingDecided(state)
    case .decide: Obstacle.nothingToDecide(state)
    case .undo: Obstacle.nothingToUndo(state)
    case .redo: Obstacle.nothingToRedo(state)
    case .lookUp: Obstacle.nothingUnsure(state)
    case .ask(let opening): opening.obstacle(state)
    default: nil
    }
  }
}

extension AppState {
  /// Why changes are blocked here, as a sentence; nil if they may be tried.
  ///
  /// T-73: a right that is not known in advance blocks nothing; then the tenant decides.
  package var obstacleToChanges: String? {
    if isReadOnly { return "You started with --read-only, which blocks changes." }
    return permissions?.obstacleToChanges
  }

  /// Whether changes are allowed; says so when they are not.
  mutating func mayChange() -> Bool {
    guard let obstacle = obstacleToChanges else { return true }
    say(obstacle, .warning)
    return false
  }
}
