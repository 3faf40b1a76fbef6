/// The command palette: the typed text, and the position of the choice among the matching commands.
/// The commands define which of them match, and whether one is chosen at first.
package struct Palette: Dialog, Equatable {
  /// What is typed.
  package internal(set) var field = TextField()
  /// How many steps the choice was moved down.
  package internal(set) var selection = 0

  /// Types, or moves the choice.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    if case .type(let edit) = action {
      field.apply(edit)
      selection = 0
    }
    selection = max(0, selection + action.lines)
    return []
  }
}

extension Opening {
  /// The command palette.
  package static let palette = Opening { _ in Palette() }
}
