import Review
import RoleMining

extension AppState {
  /// Delivers an answer of the tenant to what requested it.
  mutating func receive(_ answer: Answer) -> [Effect] {
    switch answer {
    case .permissions(let result): keepPermissions(result)
    case .sessions(let request, let result): receive(result, for: request)
    case .roles(let request, let result): receive(result, for: request)
    case .tab(let request, let result):
      receive(result, for: request)
      return compareDecision(on: request.screen)
    case .role(let path, let result): return showRole(result, at: path)
    case .sessionFound(let role, let screen, let result):
      return openFound(role, result, for: screen)
    case .distribution(let path, let result):
      show(result, at: path)
    case .specialEntitlements(let path, let result):
      showSpecialEntitlements(result, at: path)
    case .delivered(let job, let outcome): return conclude(job, with: outcome)
    case .settled(let job, let answer, let settlement):
      return conclude(job, with: settlement, answer)
    case .provisionState(let job, let path, let result):
      return followProvision(job, at: path, result)
    case .sessionState(let job, let id, let result): return followSession(job, id, result)
    case .exportState(let job, let request, let result):
      return followExport(job, request, result)
    case .fileExists(let job, let request): askToReplaceFile(of: request, job)
    case .downloaded(let job, _, let result): endDownload(job, result)
    case .earlierSettled(let result): return report(result)
    case .undoable(let earlier): changes.history.adopt(earlier)
    case .decisions(let result): return receive(result)
    case .conflicts(let result): show(result)
    case .decision(let path, let result): show(result, on: path)
    case .comparison(let path, let result): show(result, on: path)
    case .recorded(let recording, let result): return conclude(recording, with: result)
    case .reported(let job, let request, let outcome): conclude(request, job, with: outcome)
    case .edited(let result): return takeEdited(result)
    case .evidence(let answer): return receive(answer)
    case .queue(let answer): return receive(answer)
    case .owners(let generation, let result): showOwners(result, generation)
    }
    return []
  }

  /// Shows how many entitlements have which popularity. If it fails, only the message log says
  /// so: the rows may still arrive, and show the same.
  private mutating func show(
    _ result: Result<PopularityDistribution, APIError>, at path: RolePath
  ) {
    switch result {
    case .success(let distribution):
      forEachRoleScreen(at: path) {
        $0.distribution = distribution
        $0.distributionFailure = nil
      }
    case .failure(let error):
      forEachRoleScreen(at: path) { $0.distributionFailure = error }
      note(error.description, .failure)
    }
  }

  /// Shows the whole role, and in a preview what changed meanwhile.
  private mutating func showRole(
    _ result: Result<PotentialRole, APIError>, at path: RolePath
  ) -> [Effect] {
    switch result {
    case .success(let role):
      let effects = compare(role, at: path)
      replace(role, at: path)
      return effects
    case .failure(let error) where error.kind == .missing:
      forget(path, name(of: path))
      say(error.description, .failure)
    case .failure(let error):
      forEachRoleScreen(at: path) { $0.failure = error }
      say(error.description, .failure)
    }
    return []
  }
}
