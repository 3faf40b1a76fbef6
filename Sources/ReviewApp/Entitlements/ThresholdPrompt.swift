/// The popularity threshold to try.
package struct ThresholdPrompt: Prompt {
  /// The threshold in percent.
  package var line: PromptLine

  /// Sets the threshold; nothing is sent.
  package func submit(in state: inout AppState) -> [Effect] {
    guard let percent = line.percentage else {
      return refuse("The threshold is a percentage from 0 to 100.", in: &state)
    }
    return state.setThreshold(percent)
  }
}

extension Opening {
  /// The popularity threshold to try.
  package static let threshold = Opening { state in
    guard case .role(let role) = state.screen else { return nil }
    return ThresholdPrompt(
      line: PromptLine(
        number: role.threshold,
        hint: "popularity in percent, 0 to 100; 0 clears the threshold, and nothing is sent"))
  }
}
