import OrderedCollections
import RoleMining

extension AppState {
  /// How often the tenant is asked whether a request whose answer was lost has happened.
  private static var inquiriesAfterLoss: Int { 5 }

  /// Opens the form, unless there is nothing to provision any more.
  mutating func askToProvision() -> [Effect] {
    guard mayChange(), case .role(let screen) = screen else { return [] }
    if let obstacle = provisionObstacle(screen) {
      say(obstacle, .warning)
      return []
    }
    overlay = .provision(
      ProvisionForm(
        path: screen.path, name: TextField(screen.role.name ?? ""),
        description: TextField(screen.role.description ?? ""), threshold: screen.threshold))
    return []
  }

  /// Why a role cannot be provisioned just now; nil when it can.
  func provisionObstacle(_ screen: RoleScreen) -> String? {
    if jobs.values.contains(where: { !$0.isDone && $0.kind.path == screen.path }) {
      return "Something is under way for this role; J shows it."
    }
    switch screen.role.provisionState {
    case .pending?: return "This role is being provisioned."
    case .complete?: return "This role was provisioned already (role \(screen.role.roleID ?? "?"))."
    default: break
    }
    return screen.entitlements.isComplete
      ? nil : "Not all entitlements of the role are here yet; wait a moment."
  }

  /// Goes from the fields to the confirmation, and from there to the tenant.
  mutating func submit(_ submitted: ProvisionForm) -> [Effect] {
    var form = submitted
    guard case .confirmation(let field) = form.stage else {
      defer { overlay = .provision(form) }
      form.advance(included: form.included(of: entitlements(at: form.path)).count)
      return []
    }
    guard field.text.trimmed == form.name.text.trimmed else {
      form.problem = "That is not the role's name. Type it exactly, or press Esc."
      overlay = .provision(form)
      return []
    }
    return provision(form)
  }

  private mutating func provision(_ form: ProvisionForm) -> [Effect] {
    overlay = nil
    let title = "provision \(form.name.text.trimmed)"
    guard let job = begin(.provision(form.path), title) else { return [] }
    forEachRoleList { $0.pending.insert(form.path.role) }
    say("Sent: \(title). J shows how far it is.")
    return [
      .provision(
        job, form.path, form.request, minimumPopularity: form.threshold,
        includesCommonAccess: form.includesCommonAccess)
    ]
  }

  private func entitlements(at path: RolePath) -> [RoleMiningEntitlement] {
    for case .role(let role) in screens where role.path == path {
      return role.entitlements.loadedRows
    }
    return []
  }

  /// Takes the answer to the request. A lost answer is settled by asking for the role's state; the
  /// request is never sent a second time.
  mutating func take(
    _ result: Result<PotentialRole, APIError>, provisioning job: JobID, at path: RolePath
  ) -> [Effect] {
    switch result {
    case .success(let role):
      replace(role, at: path)
      note("accepted", of: job)
      return [.followProvision(job, path, after: pause(of: job))]
    case .failure(let error) where error.kind == .mayHaveHappened:
      jobs[job]?.isUncertain = true
      note("the answer was lost; asking the tenant what happened", of: job)
      say("The answer was lost. Asking the tenant whether the role is being made.", .warning)
      return [.followProvision(job, path, after: pause(of: job))]
    case .failure(let error):
      return endProvision(job, at: path, failure: error.description)
    }
  }

  /// Takes how far the job is, until it ends.
  mutating func take(
    _ result: Result<PotentialRole, APIError>, following job: JobID, at path: RolePath
  ) -> [Effect] {
    jobs[job]?.inquiries += 1
    guard case .success(let role) = result else {
      if case .failure(let error) = result {
        note(error, of: job)
      }
      return [.followProvision(job, path, after: pause(of: job))]
    }
    replace(role, at: path)
    switch role.provisionState {
    case .complete?: return complete(job, role, at: path)
    case .failed?:
      return endProvision(
        job, at: path, failure: "The tenant says FAILED; the API does not say why.")
    case .potential?, nil:
      guard jobs[job]?.isUncertain != true || inquiries(of: job) < Self.inquiriesAfterLoss else {
        return endProvision(
          job, at: path, failure: "It did not happen: the tenant still says POTENTIAL.")
      }
    default: jobs[job]?.isUncertain = false
    }
    note(role.provisionState?.rawValue ?? "accepted", of: job)
    return [.followProvision(job, path, after: pause(of: job))]
  }

  private func inquiries(of job: JobID) -> Int { jobs[job]?.inquiries ?? 0 }

  private mutating func complete(
    _ job: JobID, _ role: PotentialRole, at path: RolePath
  ) -> [Effect] {
    forEachRoleList { $0.pending.remove(path.role) }
    let id = role.roleID.map { "role \($0)" } ?? "a role"
    end(job, .succeeded("created \(id)"))
    say("\(jobs[job]?.title ?? "Provisioning"): done, the role was created. J shows its id.")
    return []
  }

  private mutating func endProvision(
    _ job: JobID, at path: RolePath, failure: String
  ) -> [Effect] {
    forEachRoleList { $0.pending.remove(path.role) }
    end(job, .failed(failure))
    say("Not done: \(jobs[job]?.title ?? "provision"). \(failure)", .failure)
    return []
  }
}

extension ProvisionForm {
  /// Takes the chosen owner, or goes on to the confirmation when nothing is in the way.
  fileprivate mutating func advance(included: Int) {
    problem = nil
    guard !takeOwner() else { return }
    if let (message, field) = obstacle(included: included) {
      problem = message
      focus = field
      return
    }
    stage = .confirmation(TextField())
  }
}
