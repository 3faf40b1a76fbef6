import Review
import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// One role: its metrics, its description, its tabs, and the list of the current tab.
  func draw(_ role: RoleScreen, on canvas: inout Canvas) {
    drawHead(of: role, on: &canvas)
    drawTabs(of: role, on: &canvas)
    role.tabView?.draw(of: role, in: self, on: &canvas)
    guard promptTop == nil else { return }
    ThresholdView(role, glyphs: glyphs).draw(on: &canvas, rows: layout.histogram)
  }

  /// The metrics, and below them the facts about the list and the description. In a low window
  /// the facts about the list come first.
  private func drawHead(of role: RoleScreen, on canvas: inout Canvas) {
    guard !layout.isLow else {
      let figures = ThresholdView(role, glyphs: glyphs).summary
      let threshold = role.tab == .entitlements && role.threshold > 0 ? figures : StyledText()
      let facts = facts(of: role) + [(threshold, 2)]
      return put(
        metrics(of: role, behind: facts), and: StyledText(), on: &canvas, row: layout.title)
    }
    put(metrics(of: role, behind: []), and: StyledText(), on: &canvas, row: layout.title)
    let description = StyledText(DisplayText(role.role.description ?? ""), .muted)
    let age = readTime(of: state.screen.listSummary)
    let room = size.columns - age.width - 4
    // What the figures mean must not give way to a decision, of which a word is enough.
    let meanings = facts(of: role).filter { !$0.text.isEmpty }.map {
      ($0.text, min($0.priority, 1))
    }
    let whole: [FactLine.Fact] = meanings + [(decision(on: role), 0)]
    let isShort = !meanings.isEmpty && FactLine(whole).width > room
    let about = isShort ? meanings + [(verdict(on: role), 0)] : whole
    canvas.put(
      FactLine(about + [(description, 2)]).line(in: room), row: layout.about, column: 1, width: room
    )
    canvas.put(age, row: layout.about, endingAt: size.columns - 1)
  }

  /// Some facts followed by the metrics, in the longest words that fit.
  private func metrics(of role: RoleScreen, behind facts: [FactLine.Fact]) -> [FactLine.Fact] {
    let lines = MetricWords.allCases.map { facts + metrics(of: role, in: $0) }
    return lines.first { FactLine($0).width <= size.columns - 2 } ?? lines.last ?? facts
  }

  /// The metrics. Where even the shortest words do not fit, the provisioning state stays longest.
  private func metrics(of screen: RoleScreen, in words: MetricWords) -> [FactLine.Fact] {
    let role = screen.role
    func score(_ name: DisplayText, _ score: Int?) -> StyledText {
      StyledText("\(name) ", .muted)
        + score.map { StyledText(Figure.count($0), .accent) }
        .or(StyledText(glyphs.noValue, .muted))
    }
    return [
      (score("quality", role.quality), 7), (score("density", role.density), 9),
      (score("freshness", role.freshness), 10), (newGrants(of: screen, in: words), 8),
      (state(of: role, in: words), 6),
    ]
  }

  private func newGrants(of screen: RoleScreen, in words: MetricWords) -> StyledText {
    // With a filter, the current list has only some of the entitlements.
    guard let count = state.newGrants[screen.path.role] else { return StyledText() }
    let unit: DisplayText = count == 1 ? " new grant" : " new grants"
    return StyledText(Figure.count(count), .newGrant)
      + StyledText(words == .full ? unit : " new", .muted)
  }

  private func state(of role: PotentialRole, in words: MetricWords) -> StyledText {
    let state =
      words == .shortest && role.provisionState == .potential
      ? StyledText() : StyledText(role.provisionWords.text, role.provisionWords.role)
    let saved = role.isSaved == true ? StyledText("saved", .good) : StyledText()
    let identities = role.identityGroupStatus?.obstacle.map { StyledText($0, .pending) }
    return [saved, state, identities ?? StyledText()].joined(separator: StyledText(", ", .muted))
  }

  private func facts(of role: RoleScreen) -> [FactLine.Fact] {
    if let failure = role.failure {
      return [(StyledText(words(for: failure, isStale: role.isWhole), .warning), 0)]
    }
    let note = role.tabView?.note(of: role, glyphs) ?? StyledText()
    return [(note, 2)] + ListFacts(of: .role(role), glyphs: glyphs).withoutOrder
  }
}

extension ScreenView {
  /// What is wrong with the role that is shown. Trying again does not help against a refusal.
  private func words(for failure: APIError, isStale: Bool) -> DisplayText {
    guard !isStale else { return "stale: Ctrl-R retries" }
    guard failure.kind == .forbidden else { return "role not loaded: Ctrl-R retries" }
    return failure.lackedLevels.isEmpty
      ? "role not loaded: refused" : "role not loaded: the user level is too low"
  }
}

/// How much the metrics of a role say.
private enum MetricWords: CaseIterable {
  /// "456 new grants   saved, not provisioned".
  case full
  /// "456 new   saved, not provisioned".
  case short
  /// Such as "456 new   saved". A provisioned role says so.
  case shortest
}

extension Optional where Wrapped == StyledText {
  fileprivate func or(_ other: StyledText) -> StyledText { self ?? other }
}
