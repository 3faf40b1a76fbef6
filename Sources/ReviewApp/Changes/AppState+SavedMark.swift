import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Saves the marked rows of the current list, or its current row; unsaves what is saved.
  mutating func toggleSaved() -> [Effect] {
    switch screen {
    case .sessions(let sessions): toggleSaved(sessions.list.marks.isEmpty ? nil : markedSessions)
    case .roles(let roles): toggleSaved(roles.list.marks.isEmpty ? nil : markedRoles)
    case .role: toggleSaved(nil)
    case .accepted: []
    }
  }

  private mutating func toggleSaved(_ marked: [Savable]?) -> [Effect] {
    guard let marked else {
      return current.map { send($0.toggling(to: !$0.isSaved)) } ?? []
    }
    guard !marked.isEmpty else {
      say(
        "The marked rows cannot be saved: the tenant does not report their sessions or ids.",
        .warning
      )
      return []
    }
    confirmSaving(marked)
    return []
  }

  /// Whether the save command would unsave the marked rows or the current one.
  package var wouldUnsave: Bool {
    switch screen {
    case .sessions(let sessions) where !sessions.list.selection.marks.isEmpty:
      sessions.list.selection.marks.values.allSatisfy { $0.row.session.isSaved == true }
    case .roles(let roles) where !roles.list.selection.marks.isEmpty:
      roles.list.selection.marks.values.allSatisfy { $0.row.isSaved == true }
    case .sessions, .roles, .role, .accepted: current?.isSaved == true
    }
  }

  /// Saved rows are left alone as long as any row is not saved.
  private mutating func confirmSaving(_ marked: [Savable]) {
    let unsaved = marked.filter { !$0.isSaved }
    let saves = !unsaved.isEmpty
    let chosen = (saves ? unsaved : marked).map { $0.toggling(to: saves) }
    let noun = marked[0].noun(chosen.count)
    let others = marked.count - chosen.count
    dialog = SendingQuestion(
      reason: .marked, title: saves ? "Save \(noun)?" : "Unsave \(noun)?",
      sentences: others == 0
        ? [] : ["Already saved: \(marked[0].noun(others))."],
      sendings: chosen, hint: saves ? "save" : "unsave")
  }

  private var current: Savable? {
    if let (session, id) = currentSession { return .session(session, id) }
    return currentRole.map { .role($0, $1) }
  }

  private var markedRoles: [Savable] {
    guard case .roles(let roles) = screen else { return [] }
    return roles.list.marks.values.compactMap { row in
      path(of: row.role, in: roles.scope).map { .role(row.role, $0) }
    }
  }

  private var markedSessions: [Savable] {
    guard case .sessions(let sessions) = screen else { return [] }
    return sessions.list.marks.values.compactMap { row in
      row.session.id.map { .session(row.session, $0) }
    }
  }
}

/// Something that can be saved.
private enum Savable {
  case role(PotentialRole, RolePath)
  case session(RoleMiningSession, RoleMiningSession.ID)

  var isSaved: Bool {
    switch self {
    case .role(let role, _): role.isSaved == true
    case .session(let session, _): session.isSaved == true
    }
  }

  func noun(_ count: Int) -> String {
    switch self {
    case .role: count == 1 ? "1 potential role" : "\(count) potential roles"
    case .session: count == 1 ? "1 session" : "\(count) sessions"
    }
  }

  func toggling(to isSaved: Bool) -> Sending {
    switch self {
    case .role(let role, let path):
      Sending(
        .role(.change(PotentialRoleChange(isSaved: isSaved)), path), seen: .role(role),
        name: role.displayName)
    case .session(let session, let id):
      Sending(
        .session(RoleMiningSessionChange(isSaved: isSaved), id), seen: .session(session),
        name: session.displayName)
    }
  }
}
