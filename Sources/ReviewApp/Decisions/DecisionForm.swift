import Journal
import Review
import RoleMining
import RoleMiningClient

/// The note, the reason and the proposed owner of a decision.
package struct DecisionForm: Dialog {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case note, reason, owner
  }

  /// The name of the role, or the number of roles.
  package let subject: String
  let roles: [DecidedRole]
  /// The note.
  package private(set) var note: NoteText
  /// The reason.
  package private(set) var reason: ReasonField
  /// The name of the proposed owner.
  package private(set) var owner: TextField
  /// The current field.
  package private(set) var focus = FieldName.note
  fileprivate var before: Decision?
  /// Why it could not be recorded; nil if it was not tried, or something was typed since.
  package private(set) var problem: String?

  init(
    on roles: [DecidedRole], named subject: String, _ decision: Decision?, reasons: [String]
  ) {
    self.roles = roles
    self.subject = subject
    (note, reason, owner) = (NoteText(""), ReasonField(offered: reasons), TextField())
    show(decision)
  }

  /// Shows what is decided by now. What was typed meanwhile is added to a note that was not shown yet.
  mutating func show(_ decision: Decision?) {
    guard roles.count == 1, let decision, decision.subject.role == roles[0].role,
      decision != before
    else { return }
    if decision.note != before?.note, let earlier = decision.note, !note.text.contains(earlier) {
      note = NoteText([earlier, note.text].filter { !$0.isEmpty }.joined(separator: " "))
    }
    if reason.text.isEmpty {
      reason = ReasonField(decision.reason ?? "", offered: reason.offered)
    }
    if owner.text.isEmpty { owner = TextField(decision.owner?.name ?? "") }
    before = decision
  }

  /// Shows the note that an editor wrote.
  mutating func replaceNote(by text: String) -> [Effect] {
    note = NoteText(text.trimmed)
    focus = .note
    return []
  }

  /// Types in a field, goes to another one, chooses a reason, or opens the note in an editor.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    problem = nil
    switch action {
    case .type(let edit): type(edit, in: &state)
    case .focus(let forward): focus = focus.neighbour(forward: forward)
    case .choose(let forward):
      focus = .reason
      reason.choose(forward: forward)
    case .openEditor: return [.edit(note.text)]
    default: break
    }
    return []
  }

  private mutating func type(_ edit: TextField.Edit, in state: inout AppState) {
    switch focus {
    case .note:
      guard !note.apply(edit) else { return }
      state.say("The note has several lines. Ctrl-O opens it in your editor.", .warning)
    case .reason: reason.apply(edit)
    case .owner: owner.apply(edit)
    }
  }

  /// Records what differs.
  package func submit(in state: inout AppState) -> [Effect] {
    let changes = changes
    guard !changes.isEmpty else { return [] }
    var recording = Recording(changes, title: "Updated the \(changedFields) on \(subject)")
    recording.form = self
    return state.record(recording)
  }

  /// Whether something was typed.
  package var holdsText: Bool { !changes.isEmpty }

  /// Keeps what was typed.
  package func back(in state: inout AppState) {
    guard holdsText else { return }
    state.keepLeft(self, key: "i")
  }

  /// What differs, such as "note and reason".
  private var changedFields: String {
    guard let change = changes.first else { return "decision" }
    let fields = [
      change.note.map { _ in "note" }, change.reason.map { _ in "reason" },
      change.owner.map { _ in "owner" },
    ].compactMap(\.self)
    return fields.count > 2
      ? "\(fields.dropLast().joined(separator: ", ")) and \(fields.last ?? "")"
      : fields.joined(separator: " and ")
  }

  private var changes: [DecisionChange] {
    let note = changed(note.text, before?.note)
    let reason = changed(reason.text, before?.reason)
    let owner = changed(owner.text.trimmed, before?.owner?.name)
    guard note != nil || reason != nil || owner != nil else { return [] }
    return roles.map { DecisionChange(of: $0, note: note, reason: reason, owner: owner) }
  }

  private func changed(_ text: String, _ before: String?) -> String? {
    text == before ?? "" ? nil : text
  }
}

extension DecisionForm: RefusableForm {
  /// The reason is shown below the fields.
  package func refused(because reason: String) -> any RefusableForm {
    var form = self
    form.problem = reason
    return form
  }
}

extension Opening {
  /// The note, the reason and the proposed owner of a decision.
  package static let decisionNote = Opening(
    unless: Obstacle.nothingToDecide,
    opening: { state in
      guard let form = state.decisionForm else { return [] }
      var shown = state.takeLeft(form) { $0.roles.map(\.role) == form.roles.map(\.role) }
      shown.show(form.before)
      state.dialog = shown
      guard case .roles = state.screen, let path = state.currentRole?.path else { return [] }
      return state.loadDecision(on: path)
    })
}

extension AppState {
  fileprivate var decisionForm: DecisionForm? {
    guard let subject = subjectToDecide else { return nil }
    let decision: Decision? =
      if case .role(let shown) = screen { shown.decided?.decision?.decision } else { nil }
    return DecisionForm(
      on: subject.roles, named: subject.name, decision, reasons: settings.reasons)
  }
}
