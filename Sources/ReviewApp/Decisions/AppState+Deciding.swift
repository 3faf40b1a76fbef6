import FoundationEssentials
import Journal
import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Decides on the marked roles, or on the current one, and moves on to the next undecided role. Nothing
  /// is sent to the tenant. If many roles are marked, it asks first.
  mutating func decide(_ state: Decision.State) -> [Effect] {
    guard let subject = subjectToDecide else { return [] }
    return decide(state, on: subject)
  }

  /// The same for roles that were chosen when a form was opened.
  mutating func decide(
    _ state: Decision.State, on subject: DecisionSubject, from form: (any RefusableForm)? = nil
  ) -> [Effect] {
    guard subject.roles.count > DecidingQuestion.limit else {
      return makeDecision(state, on: subject, from: form)
    }
    dialog = DecidingQuestion(decision: state, subject: subject, form: form)
    return []
  }

  /// Decides, after the question that is asked for many roles.
  mutating func makeDecision(
    _ state: Decision.State, on subject: DecisionSubject, from form: (any RefusableForm)? = nil
  ) -> [Effect] {
    let roles = subject.roles
    guard !roles.isEmpty else { return [] }
    var recording = Recording(
      roles.map { DecisionChange(of: $0, to: state) }, title: state.words(on: subject.name))
    let remarks = [replacedDecisions(on: roles, by: state), unusedThreshold(by: state)]
    recording.remark = remarks.compactMap(\.self).first
    recording.form = form
    let effects = record(recording)
    // A form that opened again may be about a role that was left since.
    let isHere = rolesToDecide.map(\.id) == roles.map(\.role)
    return state == .undecided || !isHere ? effects : effects + goToNextUndecided()
  }

  /// What others had decided on roles that are now decided differently, in words; nil if nothing.
  private func replacedDecisions(
    on roles: [DecidedRole], by state: Decision.State
  ) -> String? {
    let others = roles.compactMap { decisions[$0.role] }.filter {
      $0.author != ownName && Verdict($0.state) != Verdict(state)
    }
    guard let first = others.first else { return nil }
    return others.count == 1
      ? "\(first.author) had \(first.state.participle) it"
      : "others had decided differently on \(others.count) of them"
  }

  /// Says that an acceptance covers what is below the threshold, too; nil if nothing is below it.
  private func unusedThreshold(by state: Decision.State) -> String? {
    guard state == .accepted, case .role(let shown) = screen, !shown.belowThreshold.isEmpty else {
      return nil
    }
    let count = shown.belowThreshold.count
    let subject = count == 1 ? "1 entitlement" : "\(count) entitlements"
    return "\(subject) below \(shown.threshold) % \(count == 1 ? "is" : "are") still in it"
  }

  /// Records decisions, unless others have decided meanwhile on what is on the screen.
  mutating func record(_ recording: Recording) -> [Effect] {
    recordingCount += 1
    guard recording.purpose == .decision else { return [.record(recording)] }
    var recording = recording
    for index in recording.changes.indices {
      recording.changes[index].seen = decisions.record(on: recording.changes[index].subject.role)
    }
    return [.record(recording)]
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
      say(recording.sentence(inverses))
      return [.loadDecisions(after: decisions.upTo)]
        + (dialogBelowMessages is ConflictsPage ? [.loadConflicts] : [])
    case .failure(let failure):
      changes.history.restore(recording)
      if recording.purpose == .decision { goBack(to: recording) }
      let words = "Not recorded: \(recording.title.lowercasingFirst). \(failure)"
      say(words, .failure)
      // Nobody would see that after leaving.
      wantsToLeave = false
      if let form = recording.form { reopen(form.refused(because: words)) }
      return failure.isOvertaken ? [.loadDecisions(after: decisions.upTo)] : []
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

}

/// The roles that a decision is about, as they were on the screen, and what they are called together.
package struct DecisionSubject: Sendable {
  let roles: [DecidedRole]
  let name: String
}

extension AppState {
  /// What a decision would be about now; nil if there is no role.
  var subjectToDecide: DecisionSubject? {
    let roles = rolesToDecide
    guard let first = roles.first else { return nil }
    return DecisionSubject(
      roles: roles.map(subject), name: roles.count == 1 ? first.displayName : "\(roles.count) roles"
    )
  }

  /// The roles that a decision is about: the marked ones, or the current one.
  var rolesToDecide: [PotentialRole] {
    switch screen {
    case .sessions, .accepted: []
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
      sessionName: role.session?.name, identityCount: role.identityCount,
      entitlementCount: role.entitlementCount, signature: shown?.signature ?? RoleSignature())
  }

  /// Moves the cursor to the next role that is not decided on; inside a role, shows that role.
  private mutating func goToNextUndecided() -> [Effect] {
    switch screen {
    case .sessions, .accepted: return []
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
