import RoleMining
import RoleMiningClient

extension PlannedChange<RoleMiningSession> {
  /// A new session.
  static func creation(of request: RoleMiningSessionRequest) -> Self {
    let name = request.name.map { " \($0.inQuotes)" } ?? ""
    return Self(
      .create(request), subject: "create the session\(name)",
      done: "Created the session\(name).",
      statusCommand: "rolesift sessions list --sort -createdDate")
  }
}

extension FollowUp<RoleMiningSession> {
  /// Waits until the potential roles of a session are ready.
  static func sessionIsReady(_ patience: WaitingLimits) -> Self {
    Self(
      statusCommand: { "rolesift sessions wait \($0.id?.rawValue ?? "ID")" },
      wait: { tenant, session in
        let following = SessionFollowing(
          tenant: tenant, progress: ProgressLine(), patience: patience)
        let session = try await following.finish(session.knownID())
        FruitlessMining.warn(of: session)
        return session
      })
  }
}
