import Review
import RoleMining

/// The name, the description and the saved state of a potential role, sent as one change.
package struct RoleForm: Dialog {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case name, description, saved
  }

  /// The role's path.
  package let path: RolePath
  /// The role as it was when the form was opened.
  let role: PotentialRole
  /// The name.
  package private(set) var name: TextField
  /// The description.
  package private(set) var description: TextField
  /// Whether the role is to be saved.
  package private(set) var isSaved: Bool
  /// The current field.
  package private(set) var focus = FieldName.name
  /// What is wrong; nil if nothing is.
  package internal(set) var problem: String?
  private var before: [String]

  init(_ role: PotentialRole, at path: RolePath) {
    self.path = path
    self.role = role
    name = TextField(replaceable: role.name ?? "")
    description = TextField(role.description ?? "")
    isSaved = role.isSaved == true
    before = [name.text, description.text]
  }

  /// The form with a suggested name and description. An existing description stays.
  init(_ role: PotentialRole, at path: RolePath, suggesting name: String, _ description: String) {
    self.init(role, at: path)
    self.name = TextField(replaceable: name)
    if role.description?.trimmed ?? "" == "" { self.description = TextField(description) }
    before = [self.name.text, self.description.text]
  }

  /// The name of the role as it was.
  package var roleName: String { role.displayName }

  /// Types in a field, goes to another one, or changes the saved state.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    problem = nil
    switch action {
    case .type(let edit) where focus == .name: name.apply(edit)
    case .type(let edit) where focus == .description: description.apply(edit)
    case .focus(let forward): focus = focus.neighbour(forward ? 1 : -1)
    case .choose: isSaved.toggle()
    default: break
    }
    return []
  }

  /// Whether something was typed.
  package var holdsText: Bool { before != [name.text, description.text] }

  /// Keeps what was typed.
  package func back(in state: inout AppState) {
    guard holdsText else { return }
    state.keepLeft(self, key: "e", "sent")
  }

  /// Whether another form is about the same role as it is now.
  fileprivate func isSame(as other: Self) -> Bool {
    path == other.path && role.name == other.role.name
      && role.description == other.role.description && role.isSaved == other.role.isSaved
  }

  /// Sends what differs, as one change.
  package func submit(in state: inout AppState) -> [Effect] {
    let (name, description) = (name.text.trimmed, description.text.trimmed)
    guard !name.isEmpty else {
      var form = self
      form.focus = .name
      form.problem = "A potential role needs a name."
      state.dialog = form
      return []
    }
    let fields = PotentialRoleChange(
      name: name == role.name ? nil : name,
      description: description == role.description ?? "" ? nil : description,
      isSaved: isSaved == (role.isSaved == true) ? nil : isSaved)
    guard fields != PotentialRoleChange() else { return [] }
    return state.send(
      .role(.change(fields), path), from: self, seen: .role(role), name: role.displayName)
  }
}

extension RoleForm: RefusableForm {
  /// The form with the reason.
  package func refused(because reason: String) -> any RefusableForm {
    var form = self
    form.problem = reason
    return form
  }
}

extension Opening {
  /// The form of the current potential role.
  package static let editRole = Opening(
    changes: true, unless: Obstacle.noSingleRole,
    opening: { state in
      guard let (role, path) = state.currentRole else { return [] }
      let form = RoleForm(role, at: path)
      state.dialog = state.takeLeft(form) { $0.isSame(as: form) }
      return []
    })
}
