import Review
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

  private var context: StyledText {
    var parts: [StyledText] = []
    if state.isBusy {
      let frames = glyphs.spinnerFrames
      parts.append(StyledText(frames[state.spinner % frames.count], .accent))
    }
    let running = state.runningJobs.count
    if running > 0 {
      parts.append(StyledText(Figure.amount(running, "job", "jobs"), .headerContext))
    }
    if state.isReadOnly { parts.append(StyledText("read-only", .warning)) }
    return parts.joined(separator: StyledText(" \(glyphs.separator) ", .headerContext))
  }

  /// The path to the screen; its middle gives way first where room is short.
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
  /// The names of the screens that lead to the one at hand.
  fileprivate var crumbs: [DisplayText] {
    // A list over all sessions does not lie inside the list of sessions, though one goes back there.
    let start = screens.lastIndex { $0.isListOverSessions } ?? 0
    return screens[start...].map(\.crumb)
  }
}

extension Screen {
  fileprivate var isListOverSessions: Bool {
    guard case .roles(let roles) = self else { return false }
    return roles.scope == .all || roles.scope == .saved
  }

  fileprivate var crumb: DisplayText {
    switch self {
    case .sessions: "Sessions"
    case .roles(let roles):
      switch roles.scope {
      case .all: "All sessions"
      case .saved: "Saved"
      case .session(let id): DisplayText(roles.sessionName ?? id.rawValue)
      }
    case .role(let screen): DisplayText(screen.role.displayName)
    }
  }
}
