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
