import Review

/// Whether to return to where the last run was left.
package struct ResumeQuestion: Dialog {
  /// Where it was left.
  package let place: Bookmark

  /// Returns there.
  package func submit(in state: inout AppState) -> [Effect] {
    state.restore(place)
  }
}

extension AppState {
  /// Returns to a place of an earlier run at once, or asks first.
  package mutating func offer(_ place: Bookmark, asking: Bool) -> [Effect] {
    guard place.isWorthReturning else { return [] }
    guard asking else { return restore(place) }
    dialog = ResumeQuestion(place: place)
    return []
  }
}
