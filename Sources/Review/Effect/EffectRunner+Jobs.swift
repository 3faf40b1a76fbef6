import RoleMining
import RoleMiningClient

extension EffectRunner {
  /// Sends a change, once.
  func send(_ change: Change, _ job: JobID) async -> Answer {
    switch change {
    case .role(let change, let path): .changed(job, change, path, await make(change, at: path))
    case .provision(let request, let path, let minimumPopularity, let common):
      .provisioned(
        job, change, path,
        await run(
          .provision(
            path.role, in: path.session, request, minimumPopularity: minimumPopularity,
            includeCommonAccess: common)))
    case .session(let change, let id):
      .sessionChanged(job, change, id, await run(.change(id, change)).map { _ in })
    case .create(let request): .created(job, change, await run(.create(request)))
    }
  }

  /// Makes a change and reads what the role is then. The change has happened even when the reading
  /// fails.
  func make(_ change: RoleChange, at path: RolePath) async -> Result<PotentialRole?, APIError> {
    let outcome =
      switch change {
      case .edit(let edit): await run(.edit(path.role, in: path.session, edit))
      case .change(let fields): await run(.change(path.role, in: path.session, fields))
      }
    switch outcome {
    case .success:
      return .success(try? await run(.role(path.role, in: path.session)).get())
    case .failure(let error): return .failure(error)
    }
  }

  /// Reads after a pause how far provisioning is.
  func follow(_ job: JobID, _ path: RolePath, after pause: Duration) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    return .provisionState(job, path, await run(.role(path.role), priority: .background))
  }

  /// Reads after a pause how far a session is.
  func follow(_ job: JobID, _ id: RoleMiningSession.ID, after pause: Duration) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    return .sessionState(job, id, await run(.session(id), priority: .background))
  }

  /// Waits; false when the work was given up meanwhile.
  func pause(_ duration: Duration) async -> Bool {
    do {
      try await clock.sleep(duration)
      return true
    } catch {
      return false
    }
  }
}
