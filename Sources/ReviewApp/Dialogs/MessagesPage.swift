/// Everything that was said.
package struct MessagesPage: Dialog {
  /// How many of the newest messages lie below the visible ones.
  package private(set) var scroll = 0

  /// Scrolls.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    scroll = min(max(0, scroll + action.lines), max(0, state.messages.all.count - 1))
    return []
  }
}

extension Opening {
  /// Everything that was said.
  package static let messages = Opening { _ in MessagesPage() }
}
