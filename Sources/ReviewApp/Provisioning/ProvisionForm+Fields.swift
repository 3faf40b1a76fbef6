extension ProvisionForm {
  /// Types, goes to another field, changes a choice, or scrolls through what goes in.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    problem = nil
    if stage == .conflicts {
      changeAcceptance(with: action)
      return []
    }
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

  private mutating func changeAcceptance(with action: Action) {
    switch action {
    case .type(let edit): acceptance.type(edit)
    case .focus(let forward): acceptance.moveFocus(forward: forward)
    case .scroll(let lines): acceptance.scroll = max(0, acceptance.scroll + lines)
    default: break
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

  /// A threshold is typed digit by digit and deleted from the right; the first digit replaces it.
  private mutating func typeThreshold(_ edit: TextField.Edit) {
    let isReplaced = isThresholdReplaced
    isThresholdReplaced = false
    switch edit {
    case .insert(let text):
      let digits = text.filter(\.isASCII).compactMap(\.wholeNumberValue)
      threshold = digits.reduce(isReplaced && !digits.isEmpty ? 0 : threshold) {
        min(100, $0 * 10 + $1)
      }
    case .deleteBackward: threshold /= 10
    case .deleteToStart, .deleteWord: threshold = 0
    default: break
    }
  }

  private mutating func moveFocus(forward: Bool, in state: inout AppState) -> [Effect] {
    focus = focus.neighbour(forward: forward)
    isThresholdReplaced = true
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

  /// Includes common access again, because it cannot be determined. That changes what is being
  /// confirmed, so the fields come back.
  mutating func includeCommonAccess(because reason: String) {
    problem = reason
    guard !includesCommonAccess else { return }
    includesCommonAccess = true
    stage = .fields
    focus = .commonAccess
  }
}
