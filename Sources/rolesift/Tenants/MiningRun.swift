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
    let id = try await created(request).knownID()
    let patience = WaitingLimits(stall: WaitingLimits.standardStall)
    let following = SessionFollowing(tenant: tenant, progress: progress, patience: patience)
    return (try await following.finish(id), id)
  }

  /// A lost answer is looked up, and nothing is sent again.
  private func created(_ request: RoleMiningSessionRequest) async throws -> RoleMiningSession {
    switch try await tenant.client.settled(.create(request)) {
    case .happened(let session): return session
    case .somebodyDid(let session):
      throw Failure(
        .failure,
        "The answer was lost, and the tenant shows a session like the one that was asked for, made by "
          + "your request or by somebody else's: \(session.label).")
    case .notSoFar:
      throw Failure(
        .failure,
        "The answer was lost, and the tenant shows no new session so far. It may still be created: "
          + "'rolesift sessions' tells. The request was not sent again.")
    case .unknown(let reason):
      throw Failure(
        .failure, "The session may have been created. \(reason) 'rolesift sessions' tells more.")
    }
  }
}

extension RoleMiningSession {
  /// The id of a session that was just created.
  ///
  /// - Throws: `Failure` when the tenant did not tell it.
  func knownID() throws -> ID {
    guard let id else {
      throw Failure(
        .failure, "The tenant created a session and does not say which: see 'rolesift sessions'.")
    }
    return id
  }
}
