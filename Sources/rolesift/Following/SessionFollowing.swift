import RoleMining
import RoleMiningClient

/// Follows a role mining session until its potential roles are ready.
struct SessionFollowing: Sendable {
  let tenant: OpenTenant
  let progress: ProgressLine
  var patience = WaitingLimits.endless

  /// Waits for the end.
  ///
  /// - Returns: The session as it is then.
  /// - Throws: `APIError`, or `Failure` when the session will never be ready or patience ends.
  func finish(_ id: RoleMiningSession.ID) async throws -> RoleMiningSession {
    defer { progress.clear() }
    let (work, start) = (BackgroundWork(of: tenant), ContinuousClock.now)
    let following = Following(
      subject: "Session \(id)", patience: patience, pause: PollingPause(for: tenant.backing),
      read: { [tenant, progress] in
        // Asked before the session is read, or its last step could be missed.
        let isOver = work.isOver
        let session = try await tenant.client.run(.session(id))
        progress.show(Self.words(for: session, after: start.duration(to: .now)))
        return ObservedSession(session: session, isAbandoned: isOver, failure: work.failure(of: id))
      },
      sign: { (observed: ObservedSession) -> [String?] in
        [observed.session.state?.rawValue, observed.session.progress]
      })
    return try await following.end(when: { try $0.isReady }, onChange: { _ in }).session
  }

  private static func words(for session: RoleMiningSession, after time: Duration) -> String {
    let count = session.identityCount ?? 0
    let people = count > 0 ? " \(count.grouped) identities" : ""
    let roles = session.progress.map { ": \($0) potential roles" } ?? ""
    return "Mining\(people)\(roles), \(time.components.seconds) s"
  }
}

/// A session as it was seen once.
private struct ObservedSession: Sendable {
  let session: RoleMiningSession
  /// Whether it is known that nobody works on it any more.
  let isAbandoned: Bool
  /// Why it failed; nil when that is not known.
  let failure: String?

  var isReady: Bool {
    get throws {
      if session.isReady { return true }
      guard isAbandoned else { return false }
      let id = session.id.map { " \($0)" } ?? ""
      throw Failure(
        .failure,
        failure.map { "The mining of session\(id) failed: \($0)" }
          ?? "The mining of session\(id) failed. --log FILE tells why, at the next try.")
    }
  }
}

extension RoleMiningSession {
  /// `3 of 8`, once it is known how many potential roles there are.
  fileprivate var progress: String? {
    guard let potentialRoleCount, potentialRoleCount > 0 else { return nil }
    return "\(potentialRolesReadyCount ?? 0) of \(potentialRoleCount)"
  }
}
