import Review
import ReviewApp
import RoleEvidence
import RoleMining
import Terminal

extension ScreenView {
  /// Draws the screen about all accepted roles: what was read, the tabs, and the list of the current tab.
  func draw(_ accepted: AcceptedScreen, on canvas: inout Canvas) {
    drawHead(of: accepted, on: &canvas)
    canvas.put(tabs(of: accepted), row: layout.tabs, column: 1, width: size.columns - 2)
    let empty = emptyText(of: accepted)
    switch accepted.tab {
    case .coverage:
      let isExact = accepted.evidence?.coverage.isExact ?? true
      draw(
        accepted.figures, columns: TableColumn<CoverageRow>.figures(isExact: isExact), on: &canvas,
        empty: empty
      ) { RowCaption($0.subject.rawValue, $0.meaning) }
    case .roles:
      draw(
        accepted.roles, columns: TableColumn<CoverageReport.CoveringRole>.coveringRoles,
        on: &canvas, empty: empty
      ) {
        $0.caption
      }
    case .overlaps:
      draw(accepted.overlaps, columns: TableColumn<OverlapRow>.overlaps, on: &canvas, empty: empty)
      {
        $0.caption
      }
    case .identities:
      draw(
        accepted.identities, columns: TableColumn<ExpectedGains.GainingIdentity>.gainingIdentities,
        on: &canvas, empty: empty
      ) {
        $0.caption
      }
    case .entitlements:
      draw(
        accepted.entitlements,
        columns: TableColumn<ExpectedGains.GainedEntitlement>.gainedEntitlements, on: &canvas,
        empty: empty
      ) { $0.caption }
    }
  }

  /// Draws what was read and when and, below it, what applies to all rows of the tab. A low window has one line for
  /// both.
  private func drawHead(of accepted: AcceptedScreen, on canvas: inout Canvas) {
    let count: DisplayText =
      accepted.evidence.map { "  \(Figure.count($0.accepted.roles.count))" } ?? ""
    let title = StyledText("Accepted roles", .header) + StyledText(count, .accent)
    let read = accepted.readDate.map {
      StyledText("read at \(Figure.clock($0, utcOffset: utcOffset))", .muted)
    }
    let facts: [FactLine.Fact] = [
      (title, 0), (progress(of: accepted), 1), (age(of: accepted), 2),
      (SearchWords(of: .accepted(accepted), glyphs: glyphs).line, 3),
    ]
    let note = note(on: accepted)
    put(
      facts + (layout.isLow ? [(note, 4)] : []), and: read ?? StyledText(), on: &canvas,
      row: layout.title)
    guard !layout.isLow else { return }
    canvas.put(note, row: layout.about, column: 1, width: size.columns - 2)
  }

  private func progress(of accepted: AcceptedScreen) -> StyledText {
    if accepted.isAsking, let walk = accepted.holdings {
      return StyledText("\(DisplayText(walk.words))\(glyphs.ellipsis)", .pending)
        + StyledText(" L stops", .muted)
    }
    guard let walk = accepted.walk else { return StyledText() }
    let count: DisplayText? = walk.roleCount.map {
      " \(Figure.count(walk.readCount)) of \(Figure.count($0))"
    }
    return StyledText("reading\(count ?? "")\(glyphs.ellipsis)", .pending)
  }

  /// A note if what is shown is out of date.
  private func age(of accepted: AcceptedScreen) -> StyledText {
    if accepted.failure != nil, accepted.evidence != nil {
      return StyledText("stale: Ctrl-R retries", .warning)
    }
    return state.isAcceptedOutdated && !accepted.isLoading
      ? StyledText("decisions changed: Ctrl-R reads again", .warning) : StyledText()
  }

  private func note(on accepted: AcceptedScreen) -> StyledText {
    guard let evidence = accepted.evidence, !evidence.accepted.roles.isEmpty else {
      return StyledText()
    }
    switch accepted.tab {
    case .coverage, .roles, .overlaps:
      guard let doubt = evidence.coverage.doubt else {
        return StyledText("exact: the tenant says who holds what", .muted)
      }
      guard !evidence.coverage.isExact else {
        return StyledText("exact, asked person by person; \(DisplayText(doubt))", .muted)
      }
      return StyledText("bounds\(way(to: evidence)); \(DisplayText(doubt))", .warning)
    case .identities, .entitlements: return gains(evidence)
    }
  }

  /// The key that asks, where somebody can be asked.
  private func way(to evidence: AcceptedEvidence) -> DisplayText {
    evidence.people == nil ? "" : " (L asks)"
  }

  /// How many people, how many grants, and how many of them twice.
  private func gains(_ evidence: AcceptedEvidence) -> StyledText {
    let gains = evidence.gains
    let twice: DisplayText =
      gains.repeatedGrantCount.map {
        $0 == 0 ? ", none from two roles" : ", \(Figure.count($0)) of them twice"
      } ?? ""
    let words =
      StyledText("\(DisplayText(gains.grantCount.words))", .newGrant)
      + StyledText(
        " new grants for \(DisplayText(gains.gainingCount.words)) identities\(twice)", .muted)
    guard let doubt = gains.doubt else { return words }
    return words
      + StyledText(
        "; who holds what is not known\(way(to: evidence)): \(DisplayText(doubt))", .warning)
  }

  private func tabs(of accepted: AcceptedScreen) -> StyledText {
    AcceptedTab.allCases.reduce(StyledText()) { line, tab in
      let isActive = tab == accepted.tab
      let count: DisplayText = accepted.count(of: tab).map { " \(Figure.count($0))" } ?? ""
      // Without colours and underlines, only the brackets show the current tab.
      let label: DisplayText = "\(tab.title)\(count)"
      let title: DisplayText = isActive ? "[\(label)]" : " \(label) "
      return line + StyledText(title, isActive ? .tabActive : .tab)
    }
  }

  private func emptyText(of accepted: AcceptedScreen) -> DisplayText {
    if let failure = accepted.failure {
      return "The accepted roles are not loaded: \(DisplayText(failure)) Ctrl-R retries."
    }
    guard let evidence = accepted.evidence else { return "Loading\(glyphs.ellipsis)" }
    guard !evidence.accepted.roles.isEmpty else {
      return "No role is accepted yet: a in a list or a role accepts one."
    }
    switch accepted.tab {
    case .overlaps:
      return "No two accepted roles share identities, as far as the identities are known."
    case .identities:
      return
        "It is not known who would gain something: \(DisplayText(evidence.gains.doubt ?? ""))."
        + (evidence.people.map { asking(about: $0.everybody.count) } ?? "")
    case .coverage, .roles, .entitlements: return "The accepted roles grant nothing."
    }
  }
}

/// What `L` does, and what it takes.
private func asking(about count: Int) -> DisplayText {
  " L asks person by person (\(Figure.amount(count, "request", "requests")))."
}

extension AcceptedTab {
  fileprivate var title: DisplayText {
    switch self {
    case .coverage: "Coverage"
    case .roles: "Roles"
    case .overlaps: "Overlaps"
    case .identities: "Identities"
    case .entitlements: "Entitlements"
    }
  }
}
