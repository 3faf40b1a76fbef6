import RoleMining

/// The search for the owner of a role: the typed text, the matches, and the chosen one.
package struct OwnerSearch: Sendable, Equatable {
  /// What is typed to find the owner.
  package internal(set) var field = TextField()
  /// The owner that was chosen.
  package internal(set) var chosen: PublicIdentity?
  /// The identities that match what is typed; nil while they are being looked up.
  package internal(set) var matches: [PublicIdentity]? = []
  /// Why the last search failed; nil when it did not.
  package internal(set) var failure: APIError?
  /// The index of the selected match.
  package internal(set) var selection = 0
  /// Identifies the search, so that late answers are dropped.
  var generation = 0

  mutating func type(_ edit: TextField.Edit, in state: inout AppState) -> [Effect] {
    field.apply(edit)
    chosen = nil
    return find(in: &state)
  }

  /// Searches for identities that match the typed text.
  mutating func find(in state: inout AppState) -> [Effect] {
    selection = 0
    // A refusal will not change, whatever is typed; then only an id helps.
    guard failure?.kind != .forbidden else { return [] }
    state.ownerSearchCount += 1
    generation = state.ownerSearchCount
    matches = nil
    failure = nil
    return [.findOwners(field.text.trimmed, generation: generation)]
  }

  /// Takes the results of the search.
  mutating func take(_ result: Result<[PublicIdentity], APIError>) {
    switch result {
    case .success(let identities): matches = identities
    case .failure(let error): (matches, failure) = ([], error)
    }
  }

  /// Whether what is typed is taken as the owner's id, because it looks like one, and the search found nobody
  /// or does not work.
  package var isTypedID: Bool {
    guard chosen == nil, matches?.isEmpty == true else { return false }
    let text = field.text.trimmed
    return text.count >= 16 && text.contains(where: \.isNumber)
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  mutating func move(forward: Bool) {
    let last = max(0, (matches?.count ?? 0) - 1)
    selection = min(max(0, selection + (forward ? 1 : -1)), last)
  }

  /// Chooses the selected match, or the id that is typed; false when there is neither.
  mutating func choose() -> Bool {
    if isTypedID {
      chosen = PublicIdentity(id: Identity.ID(field.text.trimmed))
      return true
    }
    guard chosen == nil, let matches, matches.indices.contains(selection) else { return false }
    chosen = matches[selection]
    field = TextField(matches[selection].displayName)
    return true
  }
}
