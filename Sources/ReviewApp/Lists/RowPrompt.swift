/// The number of a row to go to.
package struct RowPrompt: Prompt {
  /// The number.
  package var line: PromptLine

  /// Goes to the row.
  package func submit(in state: inout AppState) -> [Effect] {
    guard let number = Int(line.text), number > 0 else {
      return refuse("Enter a row number from 1 to \(state.screen.list.count).", in: &state)
    }
    state.screen.changeList { [height = state.listHeight] in
      $0.move(.row(number), height: height)
    }
    return []
  }
}

extension Opening {
  /// The number of a row to go to.
  package static let row = Opening(unless: Obstacle.emptyList) { state in
    RowPrompt(line: PromptLine(hint: "1 to \(state.screen.list.count)"))
  }
}
