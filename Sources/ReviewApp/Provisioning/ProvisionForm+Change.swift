import Review
import RoleMining

extension ProvisionForm {
  mutating func change(with action: Action) -> [Effect] {
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
    case .type(let edit): return type(edit)
    case .focus(let forward): return moveFocus(forward: forward)
    case .choose(let forward): return choose(forward: forward)
    default: return []
    }
  }

  private mutating func type(_ edit: TextField.Edit) -> [Effect] {
    switch focus {
    case .name: name.apply(edit)
    case .description: description.apply(edit)
    case .owner:
      ownerSearch.apply(edit)
      owner = nil
      return findOwners()
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

  mutating func findOwners() -> [Effect] {
    ownerGeneration += 1
    owners = nil
    ownerSelection = 0
    return [.findOwners(ownerSearch.text, generation: ownerGeneration)]
  }

  /// In the list of owners the arrows go through what was found; elsewhere through the fields.
  private mutating func moveFocus(forward: Bool) -> [Effect] {
    focus = focus.neighbour(forward: forward)
    guard focus == .owner, owner == nil, owners?.isEmpty == true else { return [] }
    return findOwners()
  }

  private mutating func choose(forward: Bool) -> [Effect] {
    switch focus {
    case .owner:
      let last = max(0, (owners?.count ?? 0) - 1)
      ownerSelection = min(max(0, ownerSelection + (forward ? 1 : -1)), last)
    case .members: includesMembers.toggle()
    case .access: assignsDirectly.toggle()
    case .threshold: threshold = min(max(0, threshold + (forward ? 5 : -5)), 100)
    case .commonAccess: return toggleCommonAccess()
    case .name, .description: break
    }
    return []
  }

  private mutating func toggleCommonAccess() -> [Effect] {
    includesCommonAccess.toggle()
    guard !includesCommonAccess, specialEntitlements == nil else { return [] }
    return [.loadSpecialEntitlements(path)]
  }

  /// Turns common access on again, because it cannot be told apart. What is being confirmed changes
  /// by that, so the confirmation begins anew.
  mutating func includeCommonAccess(because reason: String) {
    problem = reason
    guard !includesCommonAccess else { return }
    includesCommonAccess = true
    stage = .fields
    focus = .commonAccess
  }

  /// Takes the chosen one of the identities that were found.
  mutating func takeOwner() -> Bool {
    guard focus == .owner, owner == nil, let owners, owners.indices.contains(ownerSelection) else {
      return false
    }
    owner = owners[ownerSelection]
    ownerSearch = TextField(owners[ownerSelection].displayName)
    focus = .members
    return true
  }

  /// What keeps the form from being sent; nil when nothing does.
  func obstacle(included: Int) -> (message: String, field: FieldName)? {
    if name.text.trimmed.isEmpty { return ("The role needs a name.", .name) }
    if owner == nil {
      return (
        "The role needs an owner: type a name and choose one with the arrow keys and Enter.", .owner
      )
    }
    if !includesCommonAccess, specialEntitlements == nil {
      return ("It is still being read which entitlements are common access.", .commonAccess)
    }
    guard included > 0 else {
      return ("No entitlement reaches the threshold, so the role would be empty.", .threshold)
    }
    return nil
  }
}
