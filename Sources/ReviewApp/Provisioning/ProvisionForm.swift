import Review
import RoleMining

/// What to provision: the fields, what would go in, and the typed confirmation.
package struct ProvisionForm: Dialog {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case name, description, owner, members, access, threshold, commonAccess
  }

  /// How far the analyst is.
  package enum Stage: Sendable, Equatable {
    /// Filling the form.
    case fields
    /// Typing the role's name to confirm.
    case confirmation(TextField)
  }

  /// Where the potential role is.
  package let path: RolePath
  /// The name of the role to create.
  package internal(set) var name: TextField
  /// Its description.
  package internal(set) var description: TextField
  /// Its owner.
  package internal(set) var owner = OwnerSearch()
  /// Whether access requests are made for the members: the most far-reaching choice, so it is off.
  package internal(set) var includesMembers = false
  /// Whether entitlements go on the role itself, not on access profiles.
  package internal(set) var assignsDirectly = false
  /// The least popularity in percent, 0–100.
  package internal(set) var threshold: Int
  /// Whether common access goes in.
  package internal(set) var includesCommonAccess = true
  /// The entitlements that are not common access; nil until they came. They tell which rows go when
  /// common access stays out.
  package internal(set) var specialEntitlements: SpecialEntitlements?
  /// The field at hand.
  package internal(set) var focus = FieldName.name
  /// How far the analyst is.
  package internal(set) var stage = Stage.fields
  /// What is wrong; nil when nothing is.
  package internal(set) var problem: String?
  /// The first visible of the entitlements that go in.
  package internal(set) var scroll = 0

  init(_ screen: RoleScreen) {
    path = screen.path
    name = TextField(screen.role.name ?? "")
    description = TextField(screen.role.description ?? "")
    threshold = screen.threshold
  }
}

extension ProvisionForm {
  /// The entitlements of a role that would go in: exclusions are gone already, then common access,
  /// then what is below the threshold.
  package func included(of entitlements: [RoleMiningEntitlement]) -> [RoleMiningEntitlement] {
    entitlements.filter { entitlement in
      guard entitlement.reaches(threshold) else { return false }
      return includesCommonAccess || specialEntitlements?.ids.contains(entitlement.id) ?? true
    }
  }

  /// How many unreadable entitlements may go in, of so many that the role has with common access. Their
  /// popularity is unknown.
  package func unreadableCount(of count: Int) -> Int {
    includesCommonAccess ? count : specialEntitlements?.unreadableCount ?? count
  }

  /// What is sent.
  private var change: Change {
    .provision(
      ProvisionRequest(
        roleName: name.text.trimmed, roleDescription: description.text.trimmed,
        ownerID: owner.chosen?.id, includeIdentities: includesMembers,
        directlyAssignedEntitlements: assignsDirectly),
      path, minimumPopularity: threshold, includesCommonAccess: includesCommonAccess)
  }
}

extension ProvisionForm {
  /// Types, goes to another field, changes a choice, or scrolls through what goes in.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    problem = nil
    if case .scroll(let lines) = action {
      scroll = max(0, scroll + lines)
      return []
    }
    if case .confirmation(var field) = stage {
      if case .type(let edit) = action { field.apply(edit) }
      stage = .confirmation(field)
      return []
    }
    switch action {
    case .type(let edit): return type(edit, in: &state)
    case .focus(let forward): return moveFocus(forward: forward, in: &state)
    case .choose(let forward): return choose(forward: forward)
    default: return []
    }
  }

  private mutating func type(_ edit: TextField.Edit, in state: inout AppState) -> [Effect] {
    switch focus {
    case .name: name.apply(edit)
    case .description: description.apply(edit)
    case .owner: return owner.type(edit, in: &state)
    case .threshold: typeThreshold(edit)
    case .members, .access, .commonAccess: break
    }
    return []
  }

  /// A threshold is typed digit by digit and deleted from the right.
  private mutating func typeThreshold(_ edit: TextField.Edit) {
    switch edit {
    case .insert(let text):
      for character in text where character.isASCII {
        guard let digit = character.wholeNumberValue else { continue }
        threshold = min(100, threshold * 10 + digit)
      }
    case .deleteBackward: threshold /= 10
    case .deleteToStart, .deleteWord: threshold = 0
    default: break
    }
  }

  private mutating func moveFocus(forward: Bool, in state: inout AppState) -> [Effect] {
    focus = focus.neighbour(forward: forward)
    guard focus == .owner, owner.chosen == nil, owner.matches?.isEmpty == true else { return [] }
    return owner.find(in: &state)
  }

  private mutating func choose(forward: Bool) -> [Effect] {
    switch focus {
    case .owner: owner.move(forward: forward)
    case .members: includesMembers.toggle()
    case .access: assignsDirectly.toggle()
    case .threshold: threshold = min(max(0, threshold + (forward ? 5 : -5)), 100)
    case .commonAccess:
      includesCommonAccess.toggle()
      guard !includesCommonAccess, specialEntitlements == nil else { return [] }
      return [.loadSpecialEntitlements(path)]
    case .name, .description: break
    }
    return []
  }

  /// Turns common access on again, because it cannot be told apart. That changes what is being
  /// confirmed, so the fields come back.
  mutating func includeCommonAccess(because reason: String) {
    problem = reason
    guard !includesCommonAccess else { return }
    includesCommonAccess = true
    stage = .fields
    focus = .commonAccess
  }
}

extension ProvisionForm {
  /// Goes from the fields to the confirmation, and from there to the tenant.
  package func submit(in state: inout AppState) -> [Effect] {
    var form = self
    guard case .confirmation(let field) = stage else {
      form.advance(state.roleScreen(at: path))
      state.dialog = form
      return []
    }
    guard field.text.trimmed == name.text.trimmed else {
      form.problem = "That is not the role's name. Type it exactly, or press Esc."
      state.dialog = form
      return []
    }
    return state.roleScreen(at: path).map { send(to: $0, in: &state) } ?? []
  }

  /// Goes back to the fields.
  package func back(in state: inout AppState) {
    guard stage != .fields else { return }
    var form = self
    form.stage = .fields
    state.dialog = form
  }

  private func send(to screen: RoleScreen, in state: inout AppState) -> [Effect] {
    let included = included(of: screen.entitlements.loadedRows)
    var sending = Sending(
      change,
      seen: .provisioning(
        screen.role, entitlements: Set(included.map(\.id)),
        unreadable: unreadableCount(of: screen.entitlements.unreadableRows)),
      name: screen.role.displayName)
    sending.form = self
    let effects = state.send(sending)
    if !effects.isEmpty, !(state.dialog is SendingQuestion) {
      state.say("Sent: \(sending.title). J shows how far it is.")
    }
    return effects
  }

  /// Takes the chosen owner, or goes on to the confirmation when nothing is in the way.
  private mutating func advance(_ screen: RoleScreen?) {
    problem = nil
    if focus == .owner, owner.choose() {
      focus = .members
      return
    }
    guard let screen, !screen.entitlements.isLoading else {
      problem = "The entitlements are being read again; wait a moment."
      return
    }
    if let (message, field) = obstacle(included(of: screen.entitlements.loadedRows).count) {
      problem = message
      focus = field
      return
    }
    stage = .confirmation(TextField())
  }

  /// What keeps the form from being sent with so many entitlements; nil when nothing does.
  private func obstacle(_ includedCount: Int) -> (message: String, field: FieldName)? {
    if name.text.trimmed.isEmpty { return ("The role needs a name.", .name) }
    if owner.chosen == nil {
      return (
        "The role needs an owner: type a name and choose one with the arrow keys and Enter.", .owner
      )
    }
    if !includesCommonAccess, specialEntitlements == nil {
      return ("It is still being read which entitlements are common access.", .commonAccess)
    }
    guard includedCount > 0 else {
      return ("No entitlement reaches the threshold, so the role would be empty.", .threshold)
    }
    return nil
  }
}

extension Opening {
  /// What to provision of the role at hand, unless there is nothing to provision any more.
  package static let provision = Opening(
    changes: true, unless: Obstacle.stillLoading,
    opening: { state in
      guard case .role(let screen) = state.screen else { return [] }
      if let obstacle = state.provisionObstacle(screen) {
        state.say(obstacle, .warning)
      } else {
        state.dialog = ProvisionForm(screen)
      }
      return []
    })
}
