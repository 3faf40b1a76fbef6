import Review
import RoleMining

extension AppState {
  /// Why a role cannot be provisioned now; nil if it can.
  func provisionObstacle(_ screen: RoleScreen) -> String? {
    if changes.runningJobs.contains(where: { $0.kind.path == screen.path }) {
      return "A change of this role is under way. J shows it."
    }
    switch screen.role.provisionState {
    case .pending?: return "This role is being provisioned."
    case .complete?: return "This role is already provisioned (role \(screen.role.roleID ?? "?"))."
    default: break
    }
    if let obstacle = screen.decided?.obstacleToProvisioning { return obstacle }
    // The whole role is sent, so the form must not show and check a part of it.
    guard screen.entitlements.filter.isEmpty else {
      return "The filter hides some of the entitlements. Press f and clear it first."
    }
    return screen.entitlements.isComplete
      ? nil : "The entitlements are still loading. Try again when all of them are loaded."
  }

  /// The screen that shows a role.
  package func roleScreen(at path: RolePath) -> RoleScreen? {
    for case .role(let role) in screens where role.path == path { return role }
    return nil
  }

  /// Follows the creation of a role to its end (T-46).
  mutating func followProvision(
    _ job: JobID, at path: RolePath, _ result: Result<PotentialRole, APIError>
  ) -> [Effect] {
    switch result {
    case .failure(let error) where error.isRefusal && error.kind != .throttled:
      return stopFollowing(job, at: path, because: error)
    case .failure(let error): changes.note(error, of: job)
    case .success(let role):
      replace(role, at: path)
      guard !role.isProvisioned else { return complete(job, role, at: path) }
      note(role.provisionState?.displayText ?? "accepted", of: job)
    }
    return [.followProvision(job, path, after: pause(of: job))]
  }

  /// Stops following, because reading again is useless: the role is gone, or the login may no longer read it.
  private mutating func stopFollowing(
    _ job: JobID, at path: RolePath, because error: APIError
  ) -> [Effect] {
    forEachRoleList { $0.waits[path.role] = nil }
    changes.end(job, .failed(error.description))
    say("Cannot tell whether this happened: \(title(of: job)). \(error.sentences)", .failure)
    return []
  }

  private mutating func complete(
    _ job: JobID, _ role: PotentialRole, at path: RolePath
  ) -> [Effect] {
    forEachRoleList { $0.waits[path.role] = nil }
    let title = title(of: job)
    guard role.provisionState != .failed else {
      changes.end(job, .failed("The tenant reports FAILED, without a reason."))
      say("Failed: \(title). The tenant reports FAILED, without a reason.", .failure)
      return []
    }
    if let lookUp = prove(job) { return lookUp }
    evidence.forgetSurroundings()
    // T-70: the id may be one of IdentityIQ, which the tenant does not know.
    changes.end(job, .succeeded("created \(role.roleID.map { "role \($0)" } ?? "a role")"))
    guard changes[job]?.inquiry?.isPerhapsSomebodys != true else {
      say(
        "A role was created by your request or by someone else's: \(title). J shows its id.",
        .warning)
      return []
    }
    say("Created \(newRole(of: job)). J shows its id.")
    return role.roleID.map { [.evidence(.created(job, ExistingRole.ID($0)))] } ?? []
  }

  /// Shows whether a new role can be used, or why that is unknown.
  mutating func show(_ result: Result<ExistingRole, APIError>, createdBy job: JobID) {
    switch result {
    case .success(let role): show(role, createdBy: job)
    // T-70: the tenant may not know an id of IdentityIQ, which says nothing about the role.
    case .failure(let error) where error.kind == .missing: break
    case .failure(let error):
      guard case .succeeded(let words)? = changes[job]?.progress else { return }
      let doubt = "whether it is enabled is not known: \(error.ignorance)"
      changes.end(job, .succeeded("\(words); \(doubt)"))
    }
  }

  /// Says whether a new role is enabled and requestable, which the tenant does not say by itself.
  private mutating func show(_ role: ExistingRole, createdBy job: JobID) {
    let facts = [
      role.isEnabled.map { $0 ? "enabled" : "disabled" },
      role.isRequestable.map { $0 ? "requestable" : "not requestable" },
    ].compactMap(\.self)
    guard !facts.isEmpty else { return }
    let words = facts.joined(separator: ", ")
    changes.end(job, .succeeded("created role \(role.id.rawValue): \(words)"))
    say("Created \(newRole(of: job)). It is \(facts.joined(separator: " and ")); J shows its id.")
  }

  /// The role that a job created, within a sentence.
  private func newRole(of job: JobID) -> String {
    guard case .provision(let request, _, _, _)? = changes[job]?.sending?.change,
      let name = request.roleName
    else { return "a role" }
    return "the role \(name)"
  }
}

extension AppState {
  /// Tells the form which entitlements are not common access.
  mutating func showSpecialEntitlements(
    _ result: Result<SpecialEntitlements, APIError>, at path: RolePath
  ) {
    _ = changeDialog(ProvisionForm.self, where: { $0.path == path }) { form in
      switch result {
      case .success(let special): form.specialEntitlements = special
      case .failure(let error): form.includeCommonAccess(because: error.description)
      }
      return []
    }
    if case .failure(let error) = result { note(error.sentences, .failure) }
  }

  /// Shows the possible owners in the form.
  mutating func showOwners(_ result: Result<[PublicIdentity], APIError>, _ generation: Int) {
    _ = changeDialog(ProvisionForm.self, where: { $0.owner.generation == generation }) { form in
      form.owner.take(result)
      return []
    }
    if case .failure(let error) = result { note(error.sentences, .failure) }
  }
}

extension PotentialRole {
  /// Whether the job that creates a role from this potential role has ended.
  fileprivate var isProvisioned: Bool { [.complete, .failed].contains(provisionState) }
}
