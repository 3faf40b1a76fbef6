import RoleMining

extension AppState {
  /// Takes an answer of the tenant.
  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .permissions(let result): take(result)
    case .sessions(let request, let result): receive(result, for: request)
    case .roles(let request, let result): receive(result, for: request)
    case .entitlements(let request, let result): receive(result, for: request)
    case .identities(let request, let result): receive(result, for: request)
    case .role(let path, let result): take(result, at: path)
    case .sessionFound(let role, let screen, let result):
      return take(result, findingSessionOf: role, for: screen)
    case .distribution(let path, let result):
      forEachRoleScreen(at: path) { $0.distribution = (try? result.get()) ?? $0.distribution }
    case .specialEntitlements(let path, let result): take(result, specialAt: path)
    case .changed(let job, let change, let path, let result):
      return take(result, to: change, of: job, at: path)
    case .provisioned(let job, let change, let path, let result):
      return take(result, provisioning: job, change, at: path)
    case .settled(let job, let change, let settlement): return take(settlement, of: job, change)
    case .provisionState(let job, let path, let result):
      return take(result, following: job, at: path)
    case .sessionChanged(let job, let change, let id, let result):
      return take(result, to: change, of: job, id)
    case .created(let job, let change, let result): return take(result, creating: job, change)
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
  private mutating func take(_ result: Result<PotentialRole, APIError>, at path: RolePath) {
    switch result {
    case .success(let role):
      compare(role, at: path)
      replace(role, at: path)
    case .failure(let error):
      forEachRoleScreen(at: path) { $0.failure = error.description }
      say(error.description, .failure)
    }
  }

  private mutating func compare(_ role: PotentialRole, at path: RolePath) {
    guard case .exclusion(var preview) = overlay, preview.path == path else { return }
    for case .role(let shown) in screens where shown.path == path && shown.isWhole {
      // The answer is shown from now on, so a later one must not make the difference unseen.
      preview.hasChangedMeanwhile =
        preview.hasChangedMeanwhile == true || shown.role.differs(from: role)
    }
    overlay = .exclusion(preview)
  }

  private mutating func take(
    _ result: Result<Set<Entitlement.ID>, APIError>, specialAt path: RolePath
  ) {
    guard case .provision(var form) = overlay, form.path == path else { return }
    switch result {
    case .success(let ids): form.specialEntitlements = ids
    case .failure(let error): form.includeCommonAccess(because: error.description)
    }
    overlay = .provision(form)
  }

  private mutating func take(
    _ result: Result<[PublicIdentity], APIError>, searching generation: Int
  ) {
    guard case .provision(var form) = overlay, form.ownerGeneration == generation else { return }
    switch result {
    case .success(let owners): form.owners = owners
    case .failure(let error):
      form.owners = []
      form.problem = error.description
    }
    overlay = .provision(form)
  }
}

extension PotentialRole {
  /// Whether somebody changed the role since this state of it was read.
  fileprivate func differs(from newer: PotentialRole) -> Bool {
    excludedEntitlements != newer.excludedEntitlements || name != newer.name
      || description != newer.description || isSaved != newer.isSaved
      || provisionState != newer.provisionState
  }
}
