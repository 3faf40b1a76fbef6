import RoleMining

/// How far down the list to go, in percent.
package struct PercentagePrompt: Prompt {
  /// The percentage.
  package var line: PromptLine

  /// Goes there.
  package func submit(in state: inout AppState) -> [Effect] {
    guard let percent = line.percentage else {
      return refuse("Enter a percentage from 0 to 100.", in: &state)
    }
    state.screen.changeList { [height = state.listHeight] in
      $0.move(.percent(percent), height: height)
    }
    return []
  }
}

extension Opening {
  /// How far down the list to go, in percent.
  package static let percentage = Opening(unless: Obstacle.emptyList) { _ in
    PercentagePrompt(line: PromptLine(hint: "0 to 100; 50 is the middle of the list"))
  }
}

extension PromptLine {
  /// The typed percentage, 0 to 100; nil if it is not one.
  var percentage: Int? {
    let digits = text.hasSuffix("%") ? String(text.dropLast()).trimmed : text
    return Int(digits).flatMap { (0...100).contains($0) ? $0 : nil }
  }
}
