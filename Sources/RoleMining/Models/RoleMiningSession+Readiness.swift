extension RoleMiningSession {
  /// Whether all its potential roles are there: it says so, or it says nothing that is understood (a
  /// null, or a word that the service added, T-23) and counts as many ready ones as there are.
  ///
  /// A session that says nothing and counts nothing is not ready; whoever follows it sees it stall.
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
  /// Whether it is one of the states before the last one. A word that is not known is none of them.
  public var isUnfinished: Bool {
    let unfinished: [Self] = [
      .created, .updated, .identitiesObtained, .pruneThresholdObtained, .potentialRolesProcessing,
    ]
    return unfinished.contains(self)
  }
}
