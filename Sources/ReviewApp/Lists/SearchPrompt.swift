/// What to search the rows for. The list searches while it is typed.
package struct SearchPrompt: Prompt {
  /// The text.
  package var line: PromptLine
  /// Where the analyst began.
  let origin: ListPosition

  /// Types, and searches for what is typed so far.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    let before = line.field.text
    if case .type(let edit) = action { line.type(edit) }
    if line.field.text != before { look(for: line.field.text, in: &state) }
    return []
  }

  /// Stays at the match, or says that there is none.
  package func submit(in state: inout AppState) -> [Effect] {
    state.askToLoadForSearch(from: self)
    let list = state.screen.listSummary
    guard list.searchResult == .missed else { return [] }
    state.say(
      "No match for /\(list.search) in \(list.searchedParts). Esc ends the search.", .warning)
    return []
  }

  /// Ends the search and goes back to where it began.
  package func back(in state: inout AppState) {
    look(for: "", in: &state)
  }

  /// Searches from where it began, so that the same text finds the same row however it was typed.
  private func look(for text: String, in state: inout AppState) {
    state.screen.changeList { [height = state.listHeight] in
      $0.goBack(to: origin, height: height)
      $0.look(for: text, height: height)
    }
  }
}

extension Opening {
  /// What to search the rows for.
  package static let search = Opening(unless: Obstacle.emptyList) { state in
    let list = state.screen.list
    let hint =
      "text in \(list.summary.searchedParts); n and N go to the next and previous match"
    return SearchPrompt(line: PromptLine(hint: hint), origin: list.position)
  }
}
