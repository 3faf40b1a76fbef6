import Review
import RoleMining

extension Opening {
  /// Asks the tenant person by person who holds what.
  package static let loadHoldings = Opening(
    acts: false,
    unless: { state in
      guard case .role(let role) = state.screen else { return Obstacle.noRole(state) }
      if let obstacle = Obstacle.stillLoading(state) { return obstacle }
      guard state.evidence.walk(of: role.path) == nil else {
        return "The tenant is already being asked."
      }
      guard !state.evidence.hasLeftToAsk(of: role.path) else { return nil }
      let queries = state.evidence.conflictRules?.queries
      return "Nothing is left to ask: who holds what is known"
        + (queries?.isEmpty == true ? ", and no policy is only a query." : ".")
    },
    opening: { state in
      guard case .role(let role) = state.screen else { return [] }
      let walk = HoldingsWalk(role.path, entitlements: role.entitlements.loadedRows)
      state.evidence.begin(walk)
      return [.evidence(.walk(walk))]
    })
}

extension EvidenceBook {
  /// Whether asking person by person would tell more about a role: who holds what of it, what else they hold that a rule
  /// mentions, or who would violate a policy that is only a query. A local tenant says the former two at once, and an
  /// export archive may say the first.
  func hasLeftToAsk(of path: RolePath) -> Bool {
    switch walkedHoldings(of: path) {
    case .beforeRefresh: return true
    case .sinceRefresh: return false
    case .never: break
    }
    let entry = entries[path]
    guard let people = entry?.people?.value else {
      let isLocal = entry?.findings?.value?.basis.isOrganization ?? (saysWhoHoldsWhat != false)
      return entry?.holdings?.value == nil || !isLocal
    }
    return conflictRules.map { people.leavesQueries(of: $0) } ?? false
  }
}

extension AppState {
  /// Notes the progress of a walk, and goes on unless it has ended.
  mutating func goOn(_ walk: HoldingsWalk, _ failure: APIError?) -> [Effect] {
    evidence.note(walk, failure)
    updateConflicts()
    if let failure {
      say("Who holds what cannot be read: \(failure.sentences)", .failure)
      return []
    }
    return walk.holdings == nil ? [.evidence(.walk(walk))] : []
  }
}
