import Review
import ReviewApp
import RoleEvidence
import RoleMining
import Terminal

extension ScreenView {
  func draw(_ sessions: SessionsScreen, on canvas: inout Canvas) {
    drawTitle("Role mining sessions", of: .sessions(sessions), on: &canvas)
    draw(
      sessions.list,
      columns: TableColumn<SessionRow>.sessions(
        of: sessions.list, stalled: state.changes.stalledSessions, utcOffset: utcOffset),
      on: &canvas,
      empty: state.obstacleToChanges == nil
        ? "No role mining sessions yet. c creates one." : "No role mining sessions yet."
    ) { $0.caption(utcOffset: utcOffset) }
  }

  func draw(_ roles: RolesScreen, on canvas: inout Canvas) {
    drawTitle(roles.title, of: .roles(roles), progress(in: roles.list), on: &canvas)
    draw(
      roles.list,
      columns: TableColumn<RoleRow>.roles(
        of: roles.list, newGrants: state.newGrants, who: state.evidence.who, utcOffset: utcOffset),
      on: &canvas, empty: emptyText(of: roles)
    ) { $0.caption(state.decisions[$0.id], who: state.evidence.who[$0.id], utcOffset: utcOffset) }
  }

  /// Draws a list into its rows of the layout, and a line about the row under the cursor below
  /// it. A prompt takes its place at the bottom; the current row stays visible above.
  func draw<Row>(
    _ list: ListState<Row>, columns: [TableColumn<Row>], on canvas: inout Canvas,
    empty: DisplayText, wraps: Bool = false, caption: (Row) -> RowCaption
  ) {
    let view = TableView(
      list, columns: columns, width: size.columns,
      emptyText: list.emptyText(glyphs) ?? empty, wraps: wraps)
    guard let promptTop else {
      view.draw(on: &canvas, rows: layout.table)
      return drawCaption(of: list, on: &canvas, saying: caption)
    }
    view.draw(on: &canvas, rows: layout.table.clamped(to: 0..<promptTop))
  }

  /// When the rows were read. A time stays correct without being drawn again; an age does not.
  func readTime(of list: ListSummary) -> StyledText {
    list.readDate.map {
      StyledText("read at \(Figure.clock($0, utcOffset: utcOffset))", .muted)
    } ?? StyledText()
  }

  /// The number of rows. T-57: with a filter that the tenant cannot evaluate, how many of the loaded rows match.
  private func number(of list: ListSummary) -> StyledText {
    guard let total = list.total else { return StyledText() }
    guard let loaded = list.loadedForFilter else {
      return StyledText(
        "  \(Figure.count(total))\(list.isTotalEstimated ? "+" : "")", .accent)
    }
    let rows: DisplayText = list.loadedOfAll == nil ? "" : " loaded rows"
    return StyledText("  \(Figure.count(list.count))", .accent)
      + StyledText(" of \(Figure.count(loaded))\(rows) match", .muted)
  }

  private func drawTitle(
    _ title: DisplayText, of screen: Screen, _ progress: StyledText = StyledText(),
    on canvas: inout Canvas
  ) {
    let list = screen.listSummary
    let facts = ListFacts(of: screen, glyphs: glyphs)
    put(
      [(StyledText(title, .header) + number(of: list), 0), (progress, 3)] + facts.all,
      and: readTime(of: list), on: &canvas, row: layout.title)
  }

  /// Puts facts at the left and, at the right, what is dropped first if space is short.
  func put(
    _ facts: [FactLine.Fact], and right: StyledText, on canvas: inout Canvas, row: Int
  ) {
    let room = size.columns - 2
    let whole = FactLine(facts.map { ($0.text, 0) }).line(in: room)
    let fits = whole.width + right.width + 3 <= room
    canvas.put(
      fits ? whole : FactLine(facts).line(in: room), row: row, column: 1, width: room)
    if fits { canvas.put(right, row: row, endingAt: size.columns - 1) }
  }
}

extension RolesScreen {
  fileprivate var title: DisplayText {
    if list.source == .drafts { return "Saved potential roles (drafts)" }
    return switch scope {
    case .saved: "Saved potential roles"
    case .unsaved: "Unsaved potential roles"
    case .all, .session: "Potential roles"
    }
  }
}

extension ScreenView {
  /// Why there are no potential roles. A session that is still mining may yet find some.
  fileprivate func emptyText(of roles: RolesScreen) -> DisplayText {
    switch roles.scope {
    case .session(let id):
      guard let session = state.session(id), session.isUnderWay else {
        if let reason = state.session(id)?.emptyPopulationText {
          return "This session found no potential roles. \(DisplayText(reason))"
        }
        return
          "This session found no potential roles. t in the list of sessions changes its limits."
      }
      if state.changes.stalledSessions.contains(id) {
        return "No potential roles: the session is stalled. It may have failed."
      }
      let words = DisplayText(session.progressText ?? "mining")
      return "No potential roles yet: the session is not ready (\(words)). Ctrl-R asks again."
    case .all: return "No potential roles yet: a session finds them. g s shows the sessions."
    case .saved: return "No saved potential roles. S in a list or a role saves one."
    case .unsaved: return "No unsaved potential roles. g v shows the saved ones."
    }
  }
}

extension ListSource {
  /// What the rows are, as the start of a sentence.
  fileprivate var things: String {
    switch self {
    case .sessions: "The sessions"
    case .roles, .drafts: "The potential roles"
    case .accepted: "The accepted roles"
    case .tab(.excluded, _, _): "The excluded entitlements"
    case .tab(let tab, _, _): "The \(tab.kind.label.title.lowercased())"
    }
  }
}

extension ListState {
  /// The text instead of rows, unless there simply are none.
  fileprivate func emptyText(_ glyphs: GlyphSet) -> DisplayText? {
    if let failure { return failure.words(insteadOf: source.things) }
    if total == nil || isLoading { return "Loading\(glyphs.ellipsis)" }
    if !filter.isEmpty { return "No row matches the filter. f changes it, Esc clears it." }
    return nil
  }
}
