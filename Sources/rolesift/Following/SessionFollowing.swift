import Review
import RoleMining
import RoleMiningClient

/// Follows a role mining session until its potential roles are ready.
struct SessionFollowing: Sendable {
  let tenant: OpenTenant
  let progress: ProgressLine
  var patience = WaitingLimits.endless

  /// Waits until the session is ready.
  ///
  /// - Returns: The session at the end.
  /// - Throws: `APIError`, or `Failure` if mining failed, stalled or timed out.
  func finish(_ id: RoleMiningSession.ID) async throws -> RoleMiningSession {
    defer { progress.clear() }
    let (work, start) = (BackgroundWork(of: tenant), ContinuousClock.now)
    let following = Following(
      subject: "Session \(id)", patience: patience, pause: PollingPause(for: tenant.backing),
      read: { [tenant, progress] in
        // Read before the session, or the last step could be missed.
        let isOver = work.isOver
        let session = try await tenant.client.run(.session(id))
        let weighing = await weighing(session, id)
        progress.show(Self.words(for: session, weighing, after: start.duration(to: .now)))
        return ObservedSession(session: session, isAbandoned: isOver, failure: work.failure(of: id))
      },
      sign: { (observed: ObservedSession) -> [String?] in
        [observed.session.state?.rawValue, observed.session.progress]
      })
    return try await following.end(when: { try $0.isReady }, onChange: { _ in }).session
  }

  /// The progress of finding the threshold, which a local tenant reports and the API does not.
  private func weighing(
    _ session: RoleMiningSession, _ id: RoleMiningSession.ID
  ) async -> String? {
    guard case .file = tenant.backing, session.state == .identitiesObtained else { return nil }
    return try? await tenant.client.run(.mining(of: id)).progressText
  }

  private static func words(
    for session: RoleMiningSession, _ weighing: String?, after time: Duration
  ) -> String {
    let count = session.identityCount ?? 0
    let people = count > 0 ? " \(count.grouped) identities" : ""
    let roles = session.progress.map { ": \($0) potential roles" } ?? ""
    let steps = weighing.map { ", \($0)" } ?? ""
    return "Mining\(people)\(roles)\(steps), \(time.components.seconds) s"
  }
}

/// One poll of a session.
private struct ObservedSession: Sendable {
  let session: RoleMiningSession
  /// Whether mining is known to have stopped.
  let isAbandoned: Bool
  /// Why it failed; nil if unknown.
  let failure: String?

  var isReady: Bool {
    get throws {
      if session.isReady { return true }
      guard isAbandoned else { return false }
      let id = session.id.map { " \($0)" } ?? ""
      throw Failure(
        .failure,
        failure.map { "Mining session\(id) failed: \($0)" }
          ?? "Mining session\(id) failed. Mine again with --log FILE to see why.")
    }
  }
}

extension RoleMiningSession {
  /// `3 of 8`, once the number of potential roles is known.
  fileprivate var progress: String? {
    guard let potentialRoleCount, potentialRoleCount > 0 else { return nil }
    return "\(potentialRolesReadyCount ?? 0) of \(potentialRoleCount)"
  }
}
