import Review
import RoleMining

/// A role mining session about to be created.
package struct SessionForm: Dialog, Equatable {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case name, type, criteria, pruneThreshold, minimumIdentities
  }

  /// The name it is saved under.
  package internal(set) var name = TextField()
  /// The type of role to search for.
  package internal(set) var type = RoleType.specialized
  /// A search query for the population; empty for all identities.
  package internal(set) var criteria = TextField()
  /// The prune threshold, 0–100; empty lets the tenant compute one.
  package internal(set) var pruneThreshold = TextField()
  /// The minimum number of identities in a potential role.
  package internal(set) var minimumIdentities = TextField(number: 20)
  /// The current field.
  package internal(set) var focus = FieldName.name
  /// What is wrong; nil when nothing is.
  package internal(set) var problem: String?
}

extension SessionForm {
  /// Types in a field, goes to another one, or changes the type.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    problem = nil
    switch action {
    case .type(let edit): type(edit)
    case .focus(let forward):
      focus = focus.neighbour(forward: forward)
      pruneThreshold.awaitReplacement()
      minimumIdentities.awaitReplacement()
    case .choose where focus == .type: type = type == .common ? .specialized : .common
    default: break
    }
    return []
  }

  /// Whether a name or a population was typed.
  package var holdsText: Bool { !name.text.isEmpty || !criteria.text.isEmpty }

  /// Keeps what was typed.
  package func back(in state: inout AppState) {
    guard holdsText else { return }
    state.keepLeft(self, key: "c", "sent")
  }

  /// Creates the session, or says what is wrong.
  package func submit(in state: inout AppState) -> [Effect] {
    var form = self
    guard let request = form.checkedRequest() else {
      state.dialog = form
      return []
    }
    return state.send(
      .create(request), from: form, seen: .nothing, name: request.name ?? "a session")
  }

  private mutating func type(_ edit: TextField.Edit) {
    switch focus {
    case .name: name.apply(edit)
    case .criteria: criteria.apply(edit)
    case .pruneThreshold: pruneThreshold.apply(edit)
    case .minimumIdentities: minimumIdentities.apply(edit)
    case .type: break
    }
  }

  /// What is sent; nil when something is wrong, which `problem` then says.
  mutating func checkedRequest() -> RoleMiningSessionRequest? {
    guard let threshold = Self.number(pruneThreshold, in: 0...100) else {
      problem = "The prune threshold must be a whole number from 0 to 100, or empty."
      focus = .pruneThreshold
      return nil
    }
    guard let minimum = Self.number(minimumIdentities, in: 2...1_000_000) else {
      problem = "The minimum number of identities must be a whole number, 2 or more, or empty."
      focus = .minimumIdentities
      return nil
    }
    let name = name.text.trimmed
    let criteria = criteria.text.trimmed
    return RoleMiningSessionRequest(
      scope: RoleMiningSessionScope(criteria: criteria.isEmpty ? nil : criteria), type: type,
      minimumIdentities: minimum, pruneThreshold: threshold, isSaved: !name.isEmpty,
      name: name.isEmpty ? nil : name)
  }

  /// Outer nil: not a number in the range. Inner nil: nothing was typed.
  static func number(_ field: TextField, in range: ClosedRange<Int>) -> Int?? {
    let text = field.text.trimmed
    guard !text.isEmpty else { return .some(nil) }
    guard let number = Int(text), range.contains(number) else { return nil }
    return number
  }
}

extension Opening {
  /// A role mining session to create.
  package static let createSession = Opening(
    changes: true,
    opening: { state in
      state.dialog = state.takeLeft(SessionForm()) { _ in true }
      return []
    })
}
