import Journal
import Review
import RoleMining

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
  package private(set) var note: TextField
  /// The reason.
  package private(set) var reason: TextField
  /// The name of the proposed owner.
  package private(set) var owner: TextField
  /// The current field.
  package private(set) var focus = FieldName.note
  private var before: Decision?

  init(on roles: [DecidedRole], named subject: String, _ decision: Decision?) {
    self.roles = roles
    self.subject = subject
    (note, reason, owner) = (TextField(), TextField(), TextField())
    show(decision)
  }

  /// Shows what was decided before, as far as nothing has been typed.
  mutating func show(_ decision: Decision?) {
    guard roles.count == 1, let decision, decision.subject.role == roles[0].role else { return }
    if note.text.isEmpty { note = TextField(decision.note ?? "") }
    if reason.text.isEmpty { reason = TextField(decision.reason ?? "") }
    if owner.text.isEmpty { owner = TextField(decision.owner?.name ?? "") }
    before = decision
  }

  /// Types in a field, or goes to another one.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    switch action {
    case .type(let edit):
      switch focus {
      case .note: note.apply(edit)
      case .reason: reason.apply(edit)
      case .owner: owner.apply(edit)
      }
    case .focus(let forward): focus = focus.neighbour(forward: forward)
    default: break
    }
    return []
  }

  /// Records what differs.
  package func submit(in state: inout AppState) -> [Effect] {
    let note = changed(note, before?.note)
    let reason = changed(reason, before?.reason)
    let owner = changed(owner, before?.owner?.name)
    guard note != nil || reason != nil || owner != nil else { return [] }
    let changes = roles.map { DecisionChange(of: $0, note: note, reason: reason, owner: owner) }
    return state.record(Recording(changes, title: "Noted on \(subject)"))
  }

  private func changed(_ field: TextField, _ before: String?) -> String? {
    let text = field.text.trimmed
    return text == before ?? "" ? nil : text
  }
}

extension Opening {
  /// The note, the reason and the proposed owner of a decision.
  package static let decisionNote = Opening(
    unless: Obstacle.nothingToDecide,
    opening: { state in
      state.dialog = state.decisionForm ?? state.dialog
      guard case .roles = state.screen, let path = state.currentRole?.path else { return [] }
      return state.loadDecision(on: path)
    })
}

extension AppState {
  fileprivate var decisionForm: DecisionForm? {
    let roles = rolesToDecide
    guard let first = roles.first else { return nil }
    let decision: Decision? =
      if case .role(let shown) = screen { shown.decision?.decision } else { nil }
    return DecisionForm(
      on: roles.map(subject), named: roles.count == 1 ? first.displayName : "\(roles.count) roles",
      decision)
  }
}
