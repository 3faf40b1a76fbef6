extension RoleMiningSession {
  /// Whether all its potential roles are ready: the state says so, or the state is missing or unknown
  /// (null, or a newly added word, T-23) and all potential roles count as ready.
  ///
  /// A session with neither a known state nor counts is not ready; whoever follows it sees it stall.
  public var isReady: Bool {
    if let state {
      if state == .potentialRolesCreated { return true }
      if state.isUnfinished { return false }
    }
    guard let potentialRoleCount, potentialRoleCount > 0 else { return false }
    return (potentialRolesReadyCount ?? 0) >= potentialRoleCount
  }
}

extension RoleMiningSessionState {
  /// Whether it is one of the known states before the last.
  public var isUnfinished: Bool {
    let unfinished: [Self] = [
      .created, .updated, .identitiesObtained, .pruneThresholdObtained, .potentialRolesProcessing,
    ]
    return unfinished.contains(self)
  }
}
