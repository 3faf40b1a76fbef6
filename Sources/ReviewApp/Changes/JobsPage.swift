/// The work that was started, and what the connection does.
package struct JobsPage: Dialog {
  /// The first visible line.
  package private(set) var scroll = 0

  /// Scrolls.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    scroll = max(0, scroll + action.lines)
    return []
  }
}

extension Opening {
  /// The work that was started.
  package static let jobs = Opening { _ in JobsPage() }
}
