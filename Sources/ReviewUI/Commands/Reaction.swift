import ReviewApp

/// What a key leads to.
package enum Reaction: Sendable {
  /// A change of the state.
  case act(Action)
  /// The whole screen is painted again.
  case redraw
  /// The analyst gets the shell back for a while.
  case suspend
}

extension Reaction {
  /// Why it cannot happen just now, as a sentence; nil when it can.
  func obstacle(in state: AppState) -> String? {
    if case .act(let action) = self { action.obstacle(in: state) } else { nil }
  }
}
