extension Operation where Output == RoleMiningSession {
  /// Creates a session, which starts mining (createRoleMiningSessions).
  public static func create(_ request: RoleMiningSessionRequest) -> Self {
    var request = request
    request.scope = request.scope.asSent
    return Self(.createSession, body: .json(request), lookUp: .create(request))
  }

  /// One session (getRoleMiningSession).
  public static func session(_ id: RoleMiningSession.ID) -> Self {
    Self(.readSession, ids: [id.rawValue])
  }
}

extension Operation where Output == RoleMiningSession.ID {
  /// The session of a potential role (getRoleMiningPotentialRole). T-14: saved roles do not state it, and
  /// most operations need it.
  public static func session(of id: PotentialRole.ID) -> Self {
    let role = Operation<PotentialRole>.role(id)
    return Self(role.endpoint, ids: role.ids) { reply in
      guard let session = try role.read(reply).session?.id else {
        throw UnreadableAnswer("missing in the potential role", field: "session.id")
      }
      return session
    }
  }
}

extension Operation where Output == RoleMiningSessionStatus {
  /// The status of a session (getRoleMiningSessionStatus).
  public static func status(of id: RoleMiningSession.ID) -> Self {
    Self(.readStatus, ids: [id.rawValue])
  }
}

extension Operation where Output == Accepted {
  /// Changes a session (patchRoleMiningSession). T-06: the answer's body says nothing; read the status.
  public static func change(_ id: RoleMiningSession.ID, _ change: RoleMiningSessionChange) -> Self {
    Self(
      .changeSession, ids: [id.rawValue], patch: change.patch,
      orElse: [change.patch.withTextValues, change.patch.addingName],
      recomputes: change.recomputes, lookUp: .change(id, change))
  }
}
