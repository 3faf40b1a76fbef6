import Review
import RoleMining

extension AppState {
  /// Takes an answer of the tenant.
  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .permissions(let result): take(result)
    case .sessions(let request, let result): receive(result, for: request)
    case .roles(let request, let result): receive(result, for: request)
    case .tab(let request, let result): receive(result, for: request)
    case .role(let path, let result): return take(result, at: path)
    case .sessionFound(let role, let screen, let result):
      return take(result, findingSessionOf: role, for: screen)
    case .distribution(let path, let result):
      forEachRoleScreen(at: path) { $0.distribution = (try? result.get()) ?? $0.distribution }
    case .specialEntitlements(let path, let result): take(result, specialAt: path)
    case .delivered(let job, let outcome): return conclude(job, with: outcome)
    case .settled(let job, let answer, let settlement):
      return conclude(job, with: settlement, answer)
    case .provisionState(let job, let path, let result):
      return take(result, following: job, at: path)
    case .sessionState(let job, let id, let result): return take(result, following: job, id)
    case .exportState(let job, let request, let result):
      return take(result, exporting: request, job)
    case .fileExists(let job, let request): take(fileInTheWayOf: request, job)
    case .downloaded(let job, _, let result): take(result, downloading: job)
    case .owners(let generation, let result): take(result, searching: generation)
    }
    return []
  }

  /// Takes the whole role: for its screen, and for a preview that asks whether it changed meanwhile.
  private mutating func take(
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
      forEachRoleScreen(at: path) { $0.failure = error.description }
      say(error.description, .failure)
    }
    return []
  }
  private mutating func take(
    _ result: Result<SpecialEntitlements, APIError>, specialAt path: RolePath
  ) {
    _ = changeDialog(ProvisionForm.self, where: { $0.path == path }) { form in
      switch result {
      case .success(let special): form.specialEntitlements = special
      case .failure(let error): form.includeCommonAccess(because: error.description)
      }
      return []
    }
  }

  private mutating func take(
    _ result: Result<[PublicIdentity], APIError>, searching generation: Int
  ) {
    _ = changeDialog(ProvisionForm.self, where: { $0.owner.generation == generation }) { form in
      switch result {
      case .success(let owners): form.owner.matches = owners
      case .failure(let error):
        form.owner.matches = []
        form.problem = error.description
      }
      return []
    }
  }
}
