import RoleMining

extension RoleMiningSession {
  /// What to call the session: its name, else the start of its id.
  package var displayName: String {
    if let name, !name.isEmpty { return name }
    return id.map { "Session " + $0.rawValue.prefix(8) } ?? "Unnamed session"
  }

  /// Whether the session still works on its potential roles.
  package var isUnderWay: Bool { !isReady }

  /// How far the session is, in words.
  package var progressText: String {
    let state = state?.rawValue ?? "under way"
    guard let potentialRoleCount, let potentialRolesReadyCount, potentialRoleCount > 0 else {
      return state
    }
    return "\(state) \(potentialRolesReadyCount)/\(potentialRoleCount)"
  }
}
