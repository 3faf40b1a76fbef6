import Review
import RoleMining
import RoleMiningClient

extension Effect {
  /// The change that it sends; nil when it sends none.
  var sentChange: Change? {
    if case .send(_, let change) = self { change } else { nil }
  }
}

extension SoakTenant {
  /// What becomes of a change, of looking it up, and of following it; nil for other effects.
  func answer(toChange effect: Effect, _ generator: inout SeededGenerator) -> Answer? {
    switch effect {
    case .send(let job, let change): return answer(to: change, job, &generator)
    case .settle(let job, let lost):
      let ends: [Settlement<Trace>] = [.happened(.change), .didNotHappen, .unknown("Who knows?")]
      return ends.randomElement(using: &generator).map { .settled(job, lost.change, $0) }
    case .followProvision(let job, let path, _):
      return .provisionState(job, path, result(provisioned(&generator), &generator))
    case .followSession(let job, let id, _):
      return .sessionState(job, id, result(session(&generator), &generator))
    case .startExport(let job, let request), .followExport(let job, let request, _, _):
      let states: [ExportState] = [.success, .error, .inProgress]
      let export = PotentialRoleExport(
        exportID: "e1", status: states.randomElement(using: &generator))
      return .exportState(job, request, result(export, &generator))
    case .download(let job, let request, _):
      guard request.replaces || generator.happens(50) else { return .fileExists(job, request) }
      let archive = DownloadedArchive(path: request.file, byteCount: 4_000)
      return .downloaded(job, request, result(archive, &generator))
    default: return nil
    }
  }

  private func answer(
    to change: Change, _ job: JobID, _ generator: inout SeededGenerator
  ) -> Answer {
    switch change {
    case .role(let change, let path):
      let role = changed(SampleTenant().wholeRole, &generator)
      return .changed(job, change, path, result(generator.happens(20) ? nil : role, &generator))
    case .provision(_, let path, _, _):
      return .provisioned(job, change, path, result(provisioned(&generator), &generator))
    case .session(let change, let id):
      return .sessionChanged(job, change, id, result((), &generator))
    case .create: return .created(job, change, result(session(&generator), &generator))
    }
  }

  private func result<Value>(
    _ value: Value, _ generator: inout SeededGenerator
  ) -> Result<Value, APIError> {
    guard isFaulty, generator.happens(30) else { return .success(value) }
    return .failure(APIError(generator.happens(50) ? .mayHaveHappened : .server, operation: "send"))
  }

  private func provisioned(_ generator: inout SeededGenerator) -> PotentialRole {
    var role = SampleTenant().wholeRole
    let states: [ProvisionState] = [.pending, .complete, .failed]
    role.provisionState = states.randomElement(using: &generator)
    return role
  }

  private func session(_ generator: inout SeededGenerator) -> RoleMiningSession {
    var session = SampleTenant().sessions[0]
    if generator.happens(50) { session.state = .potentialRolesProcessing }
    return session
  }
}
