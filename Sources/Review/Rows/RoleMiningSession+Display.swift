import RoleMining

extension RoleMiningSession {
  /// What to call the session: its name, else the start of its id.
  public var displayName: String {
    if let name, !name.isEmpty { return name }
    return id.map { "Session " + $0.rawValue.prefix(8) } ?? "Unnamed session"
  }

  /// Whether the session still works on its potential roles.
  public var isUnderWay: Bool { !isReady }
}
