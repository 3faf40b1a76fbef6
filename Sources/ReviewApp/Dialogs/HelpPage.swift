/// The keys of the current screen.
package struct HelpPage: Dialog {
  /// The first visible line.
  package private(set) var scroll = 0

  /// Scrolls.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    scroll = max(0, scroll + action.lines)
    return []
  }
}

extension Opening {
  /// The keys of the current screen.
  package static let help = Opening { _ in HelpPage() }
}
