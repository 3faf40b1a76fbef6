/// The command palette: what is typed, and how far the choice was moved among the matching commands.
/// Which commands match, and whether one of them is chosen at first, is known where the commands are.
package struct Palette: Dialog, Equatable {
  /// What is typed.
  package internal(set) var field = TextField()
  /// How many steps down the choice was moved.
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
