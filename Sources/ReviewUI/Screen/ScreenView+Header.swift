import Review
import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// Where the analyst is, and at the right what is under way.
  func drawHeader(on canvas: inout Canvas) {
    let right = context
    canvas.put(right, row: layout.header, endingAt: size.columns - 1)
    let room = size.columns - right.width - 4
    canvas.put(path(in: room), row: layout.header, column: 1, width: room)
  }

  /// What is under way, the most important last, where it does not move. If space is short, the
  /// user is dropped first, then the budget.
  private var context: StyledText {
    let facts = ConnectionFacts(of: state)
    let needed = [facts.wait, spinner, jobs, queueIndicator, facts.restriction]
    let parts = [
      [facts.user, facts.budget] + needed, [facts.budget] + needed, needed,
    ]
    .map { $0.joined(separator: StyledText(" \(glyphs.separator) ", .headerContext)) }
    return parts.first { $0.width <= size.columns / 2 } ?? parts.last ?? StyledText()
  }

  private var spinner: StyledText {
    guard state.isBusy else { return StyledText() }
    return StyledText(glyphs.spinnerFrames[state.spinner % glyphs.spinnerFrames.count], .accent)
  }

  private var jobs: StyledText {
    let running = state.changes.runningJobs.count
    guard running > 0 else { return StyledText() }
    let unsure = state.changes.unsureJobs.count
    guard unsure == 0 else { return StyledText("\(Figure.count(unsure)) unconfirmed", .warning) }
    return StyledText(Figure.amount(running, "job", "jobs"), .headerContext)
  }

  /// The path to the screen; if space is short, its middle is dropped first.
  private func path(in room: Int) -> StyledText {
    let separator: DisplayText = " \(glyphs.pathSeparator) "
    var crumbs = [DisplayText(state.tenant)] + state.crumbs
    while crumbs.joined(separator: separator).width > room, crumbs.count > 2 {
      let isShortened = crumbs[1] == glyphs.ellipsis
      if isShortened, crumbs.count == 3 { break }
      crumbs[1...(isShortened ? 2 : 1)] = [glyphs.ellipsis]
    }
    let before = crumbs.dropLast().map { $0 + separator }.joined()
    return StyledText(before, .headerContext) + StyledText(crumbs.last ?? "", .header)
  }
}

extension AppState {
  /// The names of the screens up to the current one.
  fileprivate var crumbs: [DisplayText] {
    // A list over all sessions is not below the list of sessions, though Back goes there.
    let start = screens.lastIndex { $0.isListOverSessions } ?? 0
    return screens[start...].map(\.crumb)
  }
}

extension Screen {
  fileprivate var crumb: DisplayText {
    switch self {
    case .sessions: "Sessions"
    case .roles(let roles):
      switch roles.scope {
      case .all: "All potential roles"
      case .saved: "Saved potential roles"
      case .unsaved: "Unsaved potential roles"
      case .session(let id): DisplayText(roles.sessionName ?? id.rawValue)
      }
    case .role(let screen): DisplayText(screen.role.displayName)
    case .accepted: "Accepted roles"
    }
  }
}
