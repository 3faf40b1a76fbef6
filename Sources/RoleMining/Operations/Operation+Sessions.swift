extension Operation where Output == RoleMiningSession {
  /// Starts a session that looks for potential roles (createRoleMiningSessions).
  public static func create(_ request: RoleMiningSessionRequest) -> Self {
    Self(.createSession, body: .json(request), lookUp: .create(request))
  }

  /// One session (getRoleMiningSession).
  public static func session(_ id: RoleMiningSession.ID) -> Self {
    Self(.readSession, ids: [id.rawValue])
  }
}

extension Operation where Output == RoleMiningSessionStatus {
  /// How far a session is (getRoleMiningSessionStatus).
  public static func status(of id: RoleMiningSession.ID) -> Self {
    Self(.readStatus, ids: [id.rawValue])
  }
}

extension Operation where Output == Accepted {
  /// Changes a session (patchRoleMiningSession). T-06: the answer's body says
  /// nothing; ask for the status.
  public static func change(_ id: RoleMiningSession.ID, _ change: RoleMiningSessionChange) -> Self {
    Self(
      .changeSession, ids: [id.rawValue], body: .patch(change.patch), lookUp: .change(id, change))
  }
}
