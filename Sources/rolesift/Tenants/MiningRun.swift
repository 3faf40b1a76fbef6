import RoleMining
import RoleMiningClient

/// Starts a role mining session and follows it to its end.
struct MiningRun: Sendable {
  private let tenant: OpenTenant
  private let progress: ProgressLine

  init(_ tenant: OpenTenant, progress: ProgressLine) {
    self.tenant = tenant
    self.progress = progress
  }

  /// Creates a session and waits until its potential roles are ready.
  ///
  /// - Returns: The session as it is then, which has an id.
  /// - Throws: `APIError`, or `Failure` when the session will never be ready.
  func finish(_ request: RoleMiningSessionRequest) async throws -> (
    session: RoleMiningSession, id: RoleMiningSession.ID
  ) {
    guard let id = try await tenant.client.run(.create(request)).id else {
      throw Failure(
        .failure, "The tenant created a session and does not say which: see 'rolesift sessions'.")
    }
    return (try await follow(id), id)
  }

  private func follow(_ id: RoleMiningSession.ID) async throws -> RoleMiningSession {
    defer { progress.clear() }
    let (work, start) = (BackgroundWork(of: tenant), ContinuousClock.now)
    while true {
      // Asked before the session is read, or its last step could be missed.
      let isOver = work.isOver
      let session = try await tenant.client.run(.session(id))
      if session.state == .potentialRolesCreated { return session }
      guard !isOver else {
        throw Failure(
          .failure, "The mining of session \(id) failed. --log FILE tells why, at the next try.")
      }
      let seconds = start.duration(to: .now).components.seconds
      progress.show("\(Self.words(for: session)), \(seconds) s")
      try await Task.sleep(for: interval)
    }
  }

  private var interval: Duration {
    switch tenant.place {
    case .file: .milliseconds(100)
    case .network: .seconds(2)
    }
  }

  private static func words(for session: RoleMiningSession) -> String {
    let count = session.identityCount ?? 0
    let people = count > 0 ? " \(count.grouped) identities" : ""
    guard let total = session.potentialRoleCount, total > 0 else { return "Mining\(people)" }
    return "Mining\(people): \(session.potentialRolesReadyCount ?? 0) of \(total) potential roles"
  }
}
