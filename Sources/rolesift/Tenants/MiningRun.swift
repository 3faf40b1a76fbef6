import RoleMining
import RoleMiningClient

/// Creates a role mining session and follows it.
struct MiningRun: Sendable {
  private let tenant: OpenTenant
  private let progress: ProgressLine

  init(_ tenant: OpenTenant, progress: ProgressLine) {
    self.tenant = tenant
    self.progress = progress
  }

  /// Creates a session and waits until its potential roles are ready.
  ///
  /// - Returns: The session at the end, and its id.
  /// - Throws: `APIError`, or `Failure` if mining failed or stalled.
  func finish(_ request: RoleMiningSessionRequest) async throws -> (
    session: RoleMiningSession, id: RoleMiningSession.ID
  ) {
    let id = try await created(request).knownID()
    let patience = WaitingLimits(stall: WaitingLimits.standardStall)
    let following = SessionFollowing(tenant: tenant, progress: progress, patience: patience)
    return (try await following.finish(id), id)
  }

  /// Looks up the session after a lost answer. Nothing is sent again.
  private func created(_ request: RoleMiningSessionRequest) async throws -> RoleMiningSession {
    switch try await tenant.client.settled(.create(request)) {
    case .happened(let session): return session
    case .somebodyDid(let session):
      throw Failure(
        .failure,
        "The answer was lost. The session \(session.label) matches the request, but may be someone "
          + "else's.")
    case .notSoFar:
      throw Failure(
        .failure,
        "The answer was lost, and the tenant shows no new session yet. It may still be created; check "
          + "'rolesift sessions'. The request was sent once.")
    case .unknown(let reason):
      throw Failure(
        .failure, "The session may have been created. \(reason) Check 'rolesift sessions'.")
    }
  }
}

extension RoleMiningSession {
  /// The id of a new session.
  ///
  /// - Throws: `Failure` if the tenant did not return it.
  func knownID() throws -> ID {
    guard let id else {
      throw Failure(
        .failure, "The tenant created a session but returned no id. See 'rolesift sessions'.")
    }
    return id
  }
}
