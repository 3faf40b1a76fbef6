import FoundationEssentials
import Review
import ReviewApp
import RoleMining
import RoleMiningClient
import TestSupport

extension Effect {
  /// The change that it sends; nil when it sends none.
  var sentChange: Change? {
    if case .send(_, let change, _) = self { change } else { nil }
  }
}

extension SoakTenant {
  /// What becomes of a change, of looking it up, and of following it; nil for other effects.
  func answer(toChange effect: Effect, _ generator: inout SeededGenerator) -> Answer? {
    switch effect {
    case .send(let job, let change, let seen):
      return .delivered(job, outcome(of: change, seen, &generator))
    case .settle(let job, let lost, _):
      let trace = trace(of: lost.change, &generator)
      let ends: [Settlement<Trace>] = [
        .happened(trace), .somebodyDid(trace), .notSoFar, .unknown("Who knows?"),
      ]
      return ends.randomElement(using: &generator).map { .settled(job, lost, $0) }
    case .followProvision(let job, let path, _):
      return .provisionState(job, path, result(provisioned(&generator), &generator))
    case .followSession(let job, let id, _):
      return .sessionState(job, id, result(session(&generator), &generator), progress: nil)
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

  private func outcome(
    of change: Change, _ seen: Seen, _ generator: inout SeededGenerator
  ) -> ChangeOutcome {
    let refusal = APIError(.server, operation: "send")
    switch isFaulty ? Int.random(in: 0..<10, using: &generator) : 9 {
    case 0: return .refused(refusal)
    case 1, 2:
      return .lost(
        LostAnswer(
          change: change,
          sending: LostChange(
            sent: SampleTenant.start, before: nil,
            reason: APIError(.mayHaveHappened, operation: "send"))))
    case 3:
      return .changedMeanwhile(
        ChangedMeanwhile([.unreadable(before: 0, now: 1)], now: seen))
    default:
      return .done(
        trace(of: change, &generator), inverse: generator.happens(80) ? change : nil)
    }
  }

  private func trace(of change: Change, _ generator: inout SeededGenerator) -> Trace {
    switch change {
    case .role where generator.happens(20): .change
    case .role: .role(changed(SampleTenant().wholeRole, &generator))
    case .provision: .role(provisioned(&generator))
    case .session, .create: .session(session(&generator))
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
