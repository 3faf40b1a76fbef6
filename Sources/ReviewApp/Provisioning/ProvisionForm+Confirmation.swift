import Journal
import Review
import RoleMining

extension ProvisionForm {
  /// Goes from the fields to the conflicts, if there are any, and to the confirmation; from there, sends the request.
  package func submit(in state: inout AppState) -> [Effect] {
    var form = self
    guard case .confirmation(let field) = stage else {
      if stage == .conflicts { form.accept() } else { form.advance(in: state) }
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

  /// Goes back to the fields; from there, keeps what was typed.
  package func back(in state: inout AppState) {
    var form = self
    form.problem = nil
    guard stage != .fields else {
      if holdsText { state.keepLeft(form, key: "p", "sent") }
      return
    }
    form.stage = .fields
    state.dialog = form
  }

  private func send(to screen: RoleScreen, in state: inout AppState) -> [Effect] {
    let included = included(of: screen.entitlements.loadedRows)
    var sending = Sending(
      change,
      seen: .provisioning(
        screen.role, entitlements: Set(included.map(\.id)),
        unreadable: unreadableCount(of: screen.entitlements.unreadableRows),
        conflicts: conflicts.map(acceptance.accepting)),
      name: screen.role.displayName)
    sending.form = self
    let effects = state.send(sending)
    guard !effects.isEmpty, !(state.dialog is SendingQuestion) else { return effects }
    let following = state.endProvisioning(of: path)
    state.say("Checking, then sending: \(sending.title). J shows its progress.")
    return effects + following
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

  /// Continues to the confirmation once both fields are filled in.
  private mutating func accept() {
    let (isComplete, missing) = acceptance.advance()
    problem = missing
    if isComplete { stage = .confirmation(TextField()) }
  }

  /// Takes the chosen owner, or continues if nothing prevents it.
  private mutating func advance(in state: AppState) {
    problem = nil
    if focus == .owner, owner.choose() {
      focus = .members
      return
    }
    guard let screen = state.roleScreen(at: path), !screen.entitlements.isLoading else {
      problem = "The entitlements are loading again. Try again in a moment."
      return
    }
    let included = included(of: screen.entitlements.loadedRows)
    if let (message, field) = obstacle(included.count) {
      problem = message
      focus = field
      return
    }
    guard let check = state.evidence.conflicts(of: screen, granting: included) else {
      problem = "The rules about conflicts are still being read. Try again in a moment."
      return
    }
    conflicts = check
    stage = check.found.isEmpty ? .confirmation(TextField()) : .conflicts
  }

  /// Why the form cannot be sent with some number of entitlements; nil if it can.
  private func obstacle(_ includedCount: Int) -> (message: String, field: FieldName)? {
    if name.text.trimmed.isEmpty { return ("The role needs a name.", .name) }
    if owner.chosen == nil {
      return (
        "The role needs an owner: choose one with the arrow keys and Enter, or paste an identity id.",
        .owner
      )
    }
    if !includesCommonAccess, specialEntitlements == nil {
      return (
        "Still loading which entitlements are common access. Try again in a moment.", .commonAccess
      )
    }
    guard includedCount > 0 else {
      return ("No entitlement reaches the threshold, so the role would be empty.", .threshold)
    }
    return nil
  }
}
