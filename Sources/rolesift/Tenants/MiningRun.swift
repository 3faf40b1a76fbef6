import Review
import RoleMining
import RoleMiningClient

/// Creates a role mining session and follows it.
struct MiningRun: Sendable {
  private let tenant: OpenTenant
  private let progress: ProgressLine
  private let delivery: RecordedDelivery

  /// Prepares the run.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - progress: Shows the progress.
  ///   - recorder: Records the new session; nil for a tenant that is being generated.
  init(_ tenant: OpenTenant, progress: ProgressLine, recorder: ChangeRecorder? = nil) {
    self.tenant = tenant
    self.progress = progress
    delivery = RecordedDelivery(tenant.client, recorder: recorder)
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
    let creation = Operation<RoleMiningSession>.create(request)
    if let recorder = delivery.recorder {
      try await delivery.settleEarlier([creation.changeSubject], recorder)
    }
    switch try await settled(creation) {
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

extension MiningRun {
  private func settled(
    _ creation: Operation<RoleMiningSession>
  ) async throws -> Settlement<RoleMiningSession> {
    let name = creation.body.flatMap { ($0.value as? RoleMiningSessionRequest)?.name }
    let words = "create the session" + (name.map { " \($0.inQuotes)" } ?? "")
    switch try await delivery.send(creation, words: words) {
    case (.done(let session, _), _): return .happened(session)
    case (.lost(var lost), let record):
      return await delivery.settle(creation, &lost, record: record)
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
