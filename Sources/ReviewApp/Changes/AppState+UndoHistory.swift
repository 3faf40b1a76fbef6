import FoundationEssentials
import Review
import RoleMining

extension AppState {
  /// Undoes the last change by sending its inverse; asks first when its role or session is not on the screen.
  mutating func undo() -> [Effect] {
    if let step = changes.history.newestDecision { return undo(step) }
    return changes.history.undo.map { sendOrAsk(renamed($0), hint: "undo") } ?? []
  }

  /// Redoes the last undone change.
  mutating func redo() -> [Effect] {
    if let step = changes.history.newestUndoneDecision { return redo(step) }
    return changes.history.redo.map { sendOrAsk(renamed($0), hint: "redo") } ?? []
  }

  /// The change under the name that the role or session now has on the screen, because someone may have renamed it.
  private func renamed(_ sending: Sending) -> Sending {
    var renamed = sending
    let shown: String? =
      switch sending.change {
      case .role(_, let path), .provision(_, let path, _, _): shownName(of: path)
      case .session(_, let id): session(id)?.displayName
      case .create: nil
      }
    renamed.name = shown ?? sending.name
    return renamed
  }

  private mutating func sendOrAsk(_ sending: Sending, hint: String) -> [Effect] {
    let reasons = [
      isOnScreen(sending.change) ? nil : "\(sending.name) is not on the screen.",
      sending.earlierTime.map {
        "You made this change in an earlier run, on \($0.formatted(.iso8601.year().month().day()))."
      },
      changes.history.canUndoNewest
        ? nil : "Your last change cannot be undone. This is the one before it.",
    ].compactMap(\.self)
    guard !reasons.isEmpty else { return send(sending) }
    dialog = SendingQuestion(
      reason: .elsewhere, title: "\(sending.title.capitalizingFirst)?", sentences: reasons,
      sendings: [sending], hint: hint)
    return []
  }

  /// Whether the role or session of a change can be seen now.
  private func isOnScreen(_ change: Change) -> Bool {
    switch (screen, change) {
    case (.role(let role), _): return role.path == change.path
    case (.roles(let roles), .role(_, let path)):
      return roles.list.shows(path.role, height: listHeight)
    case (.sessions(let sessions), .session(_, let id)):
      return sessions.list.visibleRows(height: listHeight).contains { $0.session.id == id }
    default: return false
    }
  }
}
