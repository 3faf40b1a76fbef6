import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Undoes the last change by sending its inverse; asks first when what it is about is not on the screen.
  mutating func undo() -> [Effect] {
    undoable.last.map { send($0, .undo($0), verb: "Undo") } ?? []
  }

  /// Does again what was undone last.
  mutating func redo() -> [Effect] {
    redoable.last.map { send($0, .redo($0), verb: "Redo") } ?? []
  }

  private mutating func send(
    _ step: UndoStep, _ purpose: Sending.Purpose, verb: String
  ) -> [Effect] {
    var sending = Sending(step.inverse, seen: step.left, name: step.name)
    sending.purpose = purpose
    let reasons = [
      isOnScreen(step.inverse) ? nil : "This is not on the screen: \(step.name).",
      canUndoNewest ? nil : "Your last change cannot be undone. This is the one before it.",
    ].compactMap(\.self)
    guard !reasons.isEmpty else { return send(sending) }
    dialog = SendingQuestion(
      reason: .elsewhere, title: "\(verb): \(step.title)?", sentences: reasons,
      sendings: [sending], hint: verb.lowercased())
    return []
  }

  /// Whether what a change is about can be seen now.
  private func isOnScreen(_ change: Change) -> Bool {
    switch (screen, change) {
    case (.role(let role), _): return role.path == change.path
    case (.roles(let roles), .role(_, let path)):
      return roles.list.visibleRows(height: listHeight).contains { $0.id == path.role }
    case (.sessions(let sessions), .session(_, let id)):
      return sessions.list.visibleRows(height: listHeight).contains { $0.session.id == id }
    default: return false
    }
  }

  /// Keeps what undoes a change that was made, or does it again. What was undone before cannot be redone
  /// after another change.
  mutating func keep(_ inverse: Change?, of sending: Sending, _ trace: Trace) -> Bool {
    let left: Seen? =
      switch trace {
      case .role(let role): .left(role)
      case .session(let session): .leftSession(session)
      case .change: sending.change.left(of: sending.seen)
      }
    if sending.purpose == .change { redoable = [] }
    canUndoNewest = inverse != nil && left != nil
    guard let inverse, let left else { return false }
    let name = sending.change.newName ?? sending.name
    switch sending.purpose {
    case .change:
      undoable.append(UndoStep(title: sending.title, inverse: inverse, left: left, name: name))
    case .undo(let step):
      redoable.append(UndoStep(title: step.title, inverse: inverse, left: left, name: name))
    case .redo(let step):
      undoable.append(UndoStep(title: step.title, inverse: inverse, left: left, name: name))
    }
    return true
  }

  /// Puts a step back whose change was not made.
  mutating func restore(_ purpose: Sending.Purpose) {
    switch purpose {
    case .change: break
    case .undo(let step): undoable.append(step)
    case .redo(let step): redoable.append(step)
    }
  }
}

extension Change {
  /// What the role or session is called after it.
  fileprivate var newName: String? {
    switch self {
    case .role(.change(let fields), _): fields.name
    case .session(let fields, _): fields.name
    default: nil
    }
  }
}
