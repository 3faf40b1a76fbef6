import Review
import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// One role: its metrics, what it is for, its tabs, and the list of the tab at hand.
  func draw(_ role: RoleScreen, on canvas: inout Canvas) {
    drawHead(of: role, on: &canvas)
    drawTabs(of: role, on: &canvas)
    role.tabView?.draw(of: role, in: self, on: &canvas)
    guard promptTop == nil else { return }
    ThresholdView(role, glyphs: glyphs).draw(on: &canvas, rows: layout.histogram)
  }

  /// The metrics, and below them what is to be said of the list and what the role is for. In a low window
  /// the list comes before the metrics, and the line below it tells the rest.
  private func drawHead(of role: RoleScreen, on canvas: inout Canvas) {
    guard !layout.isLow else {
      let figures = ThresholdView(role, glyphs: glyphs).summary
      let threshold = role.tab == .entitlements && role.threshold > 0 ? figures : StyledText()
      let facts = facts(of: role) + [(threshold, 2)]
      return put(facts + metrics(of: role), and: StyledText(), on: &canvas, row: layout.title)
    }
    put(metrics(of: role), and: StyledText(), on: &canvas, row: layout.title)
    let description = StyledText(DisplayText(role.role.description ?? ""), .muted)
    let age = readTime(of: state.screen.listSummary)
    let room = size.columns - age.width - 4
    canvas.put(
      FactLine(facts(of: role) + [(decision(on: role), 0), (description, 1)]).line(in: room),
      row: layout.about, column: 1,
      width: room)
    canvas.put(age, row: layout.about, endingAt: size.columns - 1)
  }

  /// How far the role is comes first where there is no room for all.
  private func metrics(of screen: RoleScreen) -> [FactLine.Fact] {
    let role = screen.role
    func score(_ name: DisplayText, _ score: Int?) -> StyledText {
      StyledText("\(name) ", .muted)
        + score.map { StyledText(Figure.count($0), .accent) }
        .or(StyledText(glyphs.noValue, .muted))
    }
    return [
      (score("quality", role.quality), 7), (score("density", role.density), 9),
      (score("freshness", role.freshness), 10), (newGrants(of: screen), 8), (state(of: role), 6),
    ]
  }

  private func newGrants(of screen: RoleScreen) -> StyledText {
    // With a filter, the list at hand knows of some entitlements only.
    guard let count = state.newGrants[screen.path.role] else { return StyledText() }
    return StyledText(Figure.count(count), .newGrant)
      + StyledText(count == 1 ? " new grant" : " new grants", .muted)
  }

  private func state(of role: PotentialRole) -> StyledText {
    let state = StyledText(role.provisionWords.text, role.provisionWords.role)
    let saved = role.isSaved == true ? StyledText("saved", .good) : StyledText()
    let identities = role.identityGroupStatus?.obstacle.map { StyledText($0, .pending) }
    return [saved, state, identities ?? StyledText()].joined(separator: StyledText(", ", .muted))
  }

  private func facts(of role: RoleScreen) -> [FactLine.Fact] {
    if let failure = role.failure {
      let words = failure.kind == .forbidden ? "refused" : "not loaded"
      let text: DisplayText =
        role.isWhole ? "stale: Ctrl-R retries" : "role \(DisplayText(words)): Ctrl-R retries"
      return [(StyledText(text, .warning), 0)]
    }
    let note = role.tabView?.note(of: role, glyphs) ?? StyledText()
    return [(note, 2)] + ListFacts(of: .role(role), glyphs: glyphs).withoutOrder
  }
}

extension Optional where Wrapped == StyledText {
  fileprivate func or(_ other: StyledText) -> StyledText { self ?? other }
}
