import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Opens the form, unless there is nothing to provision any more.
  mutating func askToProvision() -> [Effect] {
    guard mayChange(), case .role(let screen) = screen else { return [] }
    if let obstacle = provisionObstacle(screen) {
      say(obstacle, .warning)
      return []
    }
    var form = ProvisionForm(
      path: screen.path, name: TextField(screen.role.name ?? ""),
      description: TextField(screen.role.description ?? ""), threshold: screen.threshold)
    // One more, so that a late answer to the form before this one is not taken for one of its own.
    form.ownerGeneration = ownerSearchCount + 1
    overlay = .provision(form)
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
    // The whole role is sent, so the form must not show and check a part of it.
    guard screen.entitlements.filter.isEmpty else {
      return "The filter hides a part of what would go in. Take it away first: f."
    }
    return screen.entitlements.isComplete
      ? nil : "Not all entitlements of the role are here yet; wait a moment."
  }

  /// Goes from the fields to the confirmation, and from there to the tenant.
  mutating func submit(_ submitted: ProvisionForm) -> [Effect] {
    var form = submitted
    guard case .confirmation(let field) = form.stage else {
      defer { overlay = .provision(form) }
      let screen = roleScreen(at: form.path)
      form.advance(
        included: form.included(of: screen?.entitlements.loadedRows ?? []).count,
        isLoading: screen?.entitlements.isLoading ?? true)
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
    guard let screen = roleScreen(at: form.path) else { return [] }
    let included = form.included(of: screen.entitlements.loadedRows)
    var sending = Sending(
      form.change,
      seen: .provisioning(
        screen.role, entitlements: Set(included.map(\.id)),
        unreadable: form.unreadableCount(of: screen.entitlements.unreadableRows)),
      name: screen.role.displayName)
    sending.form = form
    let effects = send(sending)
    if !effects.isEmpty, !isConfirming { say("Sent: \(sending.title). J shows how far it is.") }
    return effects
  }

  private var isConfirming: Bool {
    if case .confirmation = overlay { true } else { false }
  }

  private func roleScreen(at path: RolePath) -> RoleScreen? {
    for case .role(let role) in screens where role.path == path { return role }
    return nil
  }

  /// Takes how far the job is, until it ends (T-46).
  mutating func take(
    _ result: Result<PotentialRole, APIError>, following job: JobID, at path: RolePath
  ) -> [Effect] {
    switch result {
    case .failure(let error) where error.isRefusal && error.kind != .throttled:
      return stopFollowing(job, at: path, because: error)
    case .failure(let error): note(error, of: job)
    case .success(let role):
      replace(role, at: path)
      guard !role.isProvisioned else { return complete(job, role, at: path) }
      note(role.provisionState?.rawValue ?? "accepted", of: job)
    }
    return [.followProvision(job, path, after: pause(of: job))]
  }

  /// Asking again helps nothing when the role is gone or the login may no longer read it.
  private mutating func stopFollowing(
    _ job: JobID, at path: RolePath, because error: APIError
  ) -> [Effect] {
    forEachRoleList { $0.waits[path.role] = nil }
    end(job, .failed(error.description))
    say("What became of it cannot be seen: \(title(of: job)). \(error.description)", .failure)
    return []
  }

  private mutating func complete(
    _ job: JobID, _ role: PotentialRole, at path: RolePath
  ) -> [Effect] {
    forEachRoleList { $0.waits[path.role] = nil }
    let title = title(of: job)
    guard role.provisionState != .failed else {
      end(job, .failed("The tenant says FAILED; the API does not say why."))
      say("No role was made: \(title). The tenant says FAILED; the API does not say why.", .failure)
      return []
    }
    if let answer = jobs[job]?.unprovenAnswer { return prove(job, answer) }
    // T-70: the id may be one of IdentityIQ, which the tenant does not know.
    end(job, .succeeded("created \(role.roleID.map { "role \($0)" } ?? "a role")"))
    guard jobs[job]?.isPerhapsSomebodys == false else {
      say(
        "A role was created, by your request or by somebody else's: \(title). J shows its id.",
        .warning)
      return []
    }
    say("\(title): done, the role was created. J shows its id.")
    return []
  }
}

extension AppState {
  /// The role that was made tells who asked for it, so the look-up is asked once more.
  private mutating func prove(_ job: JobID, _ answer: LostAnswer) -> [Effect] {
    jobs[job]?.isProofSought = true
    return settle(job, answer, after: .zero)
  }
}

extension Job {
  /// A lost answer of which it is not known yet whether what followed was started by it.
  fileprivate var unprovenAnswer: LostAnswer? {
    isPerhapsSomebodys && !isProofSought ? lost : nil
  }
}

extension PotentialRole {
  /// Whether the job that makes a role of it has ended, well or not.
  fileprivate var isProvisioned: Bool { [.complete, .failed].contains(provisionState) }
}

extension ProvisionForm {
  /// What is sent.
  fileprivate var change: Change {
    .provision(
      request, path, minimumPopularity: threshold, includesCommonAccess: includesCommonAccess)
  }

  /// Takes the chosen owner, or goes on to the confirmation when nothing is in the way.
  fileprivate mutating func advance(included: Int, isLoading: Bool) {
    problem = nil
    guard !takeOwner() else { return }
    guard !isLoading else {
      problem = "The entitlements are being read again; wait a moment."
      return
    }
    if let (message, field) = obstacle(included: included) {
      problem = message
      focus = field
      return
    }
    stage = .confirmation(TextField())
  }
}
