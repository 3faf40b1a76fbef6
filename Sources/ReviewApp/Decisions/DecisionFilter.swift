import Review
import RoleMining
import RoleMiningClient

/// A filter of a list of potential roles by what was decided, ready to use.
package enum DecisionFilter: Sendable, Hashable, CaseIterable {
  case undecided, accepted, rejected, later
  /// The analyst's own decisions.
  case mine
}

extension Opening {
  /// Shows only the roles of a ready-made filter; all roles again if they are shown already.
  package static func only(_ filter: DecisionFilter) -> Opening {
    Opening(
      unless: { state in
        guard state.keepsDecisions else { return "Decisions are not kept in this review." }
        return filter == .mine && state.ownName == nil
          ? "The name of this login is not known." : Obstacle.noFilter(state)
      },
      opening: { state in
        let text = filter.text(for: state.ownName ?? "")
        let isShown = state.screen.list.filter == text
        return FilterPrompt(line: PromptLine(isShown ? "" : text, hint: "")).submit(in: &state)
      })
  }
}

extension DecisionFilter {
  fileprivate func text(for name: String) -> String {
    switch self {
    case .undecided: "decision eq \"undecided\""
    case .accepted: "decision eq \"accepted\""
    case .rejected: "decision eq \"rejected\""
    case .later: "decision eq \"later\""
    case .mine: FilterExpression.test(field: "decidedBy", .eq, .text(name)).text
    }
  }
}

extension AppState {
  /// The name that the analyst's decisions carry, as `Author.name`; nil until it is known.
  var ownName: String? { reviewer ?? permissions?.userName ?? localUser }
}
