import Review
import RoleMining

extension Opening {
  /// Asks the tenant person by person who holds what.
  package static let loadHoldings = Opening(
    acts: false,
    unless: { state in
      guard case .role(let role) = state.screen else { return Obstacle.noRole(state) }
      if let obstacle = Obstacle.stillLoading(state) { return obstacle }
      let isKnown = role.knowledge?.holdings?.value != nil || role.knowledge?.people?.value != nil
      if isKnown, state.evidence.walkedHoldings(of: role.path) != .beforeRefresh {
        return "Who holds what is already known."
      }
      return state.evidence.walk(of: role.path) == nil ? nil : "The tenant is already being asked."
    },
    opening: { state in
      guard case .role(let role) = state.screen else { return [] }
      let walk = HoldingsWalk(role.path, entitlements: role.entitlements.loadedRows)
      state.evidence.begin(walk)
      return [.evidence(.walk(walk))]
    })
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
