import Review
import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// One role: its metrics, its tabs, and the list of the tab at hand.
  func draw(_ role: RoleScreen, on canvas: inout Canvas) {
    canvas.put(metrics(of: role), row: layout.title, column: 1, width: size.columns - 2)
    drawTabs(of: role, on: &canvas)
    let age = readTime(of: state.screen.listSummary)
    canvas.put(facts(of: role), row: 3, column: 1, width: size.columns - age.width - 4)
    canvas.put(age, row: 3, endingAt: size.columns - 1)
    role.tabView?.draw(of: role, in: self, on: &canvas)
    ThresholdView(role, glyphs: glyphs).draw(on: &canvas, rows: layout.histogram)
  }

  private func metrics(of screen: RoleScreen) -> StyledText {
    let role = screen.role
    let scores: [StyledText] = [
      ("quality", role.quality), ("density", role.density), ("freshness", role.freshness),
    ].map { name, score in
      StyledText("\(name) ", .muted)
        + score.map { StyledText(Figure.count($0), .accent) }
        .or(StyledText(glyphs.noValue, .muted))
    }
    // Where room is short, the state of the role matters more than the name of a figure.
    let lines = [true, false].map { isNamed in
      (scores + [newGrants(of: screen, isNamed: isNamed), state(of: role)])
        .joined(separator: StyledText("  "))
    }
    return lines.first { $0.width <= size.columns - 2 } ?? lines[1]
  }

  private func newGrants(of screen: RoleScreen, isNamed: Bool) -> StyledText {
    // With a filter, the list at hand knows of some entitlements only.
    guard let count = state.newGrants[screen.path.role] else { return StyledText() }
    return StyledText(Figure.count(count), .newGrant)
      + StyledText(isNamed ? (count == 1 ? " new grant" : " new grants") : " new", .muted)
  }

  private func state(of role: PotentialRole) -> StyledText {
    let state = StyledText(role.provisionWords.text, role.provisionWords.role)
    let saved = role.isSaved == true ? StyledText("saved", .good) : StyledText()
    let people = role.identityGroupStatus?.obstacle.map { StyledText($0, .pending) }
    return [saved, state, people ?? StyledText()].joined(separator: StyledText(", ", .muted))
  }

  private func facts(of role: RoleScreen) -> StyledText {
    if let failure = role.failure {
      let words = failure.kind == .forbidden ? "refused" : "not loaded"
      return StyledText(
        role.isWhole
          ? "stale: Ctrl-R retries" : "role \(DisplayText(words)): Ctrl-R retries", .warning)
    }
    let note = role.tabView?.note(of: role, glyphs) ?? StyledText()
    return [ListFacts(of: .role(role), glyphs: glyphs).lineWithoutOrder, note]
      .joined(separator: StyledText("   "))
  }
}

extension Optional where Wrapped == StyledText {
  fileprivate func or(_ other: StyledText) -> StyledText { self ?? other }
}
