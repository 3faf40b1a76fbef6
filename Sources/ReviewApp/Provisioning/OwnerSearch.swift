import RoleMining

/// The search for the owner of a role: what is typed, who matches, and who was chosen.
package struct OwnerSearch: Sendable, Equatable {
  /// What is typed to find the owner.
  package internal(set) var field = TextField()
  /// The owner that was chosen.
  package internal(set) var chosen: PublicIdentity?
  /// The identities that match what is typed; nil while they are being looked up.
  package internal(set) var matches: [PublicIdentity]? = []
  /// The selected one of them.
  package internal(set) var selection = 0
  /// Tells the search from others, so that late answers are dropped.
  var generation = 0

  mutating func type(_ edit: TextField.Edit, in state: inout AppState) -> [Effect] {
    field.apply(edit)
    chosen = nil
    return find(in: &state)
  }

  /// Looks for who matches what is typed.
  mutating func find(in state: inout AppState) -> [Effect] {
    state.ownerSearchCount += 1
    generation = state.ownerSearchCount
    matches = nil
    selection = 0
    return [.findOwners(field.text, generation: generation)]
  }

  mutating func move(forward: Bool) {
    let last = max(0, (matches?.count ?? 0) - 1)
    selection = min(max(0, selection + (forward ? 1 : -1)), last)
  }

  /// Chooses the selected match; false when there is none.
  mutating func choose() -> Bool {
    guard chosen == nil, let matches, matches.indices.contains(selection) else { return false }
    chosen = matches[selection]
    field = TextField(matches[selection].displayName)
    return true
  }
}
