import FoundationEssentials
import OrderedCollections
import RoleMining
import RoleMiningClient

@testable import Review
@testable import ReviewApp

/// A state at the start, with its first effects taken.
func started(
  isReadOnly: Bool = false, keepsDecisions: Bool = false, height: Int = 20
) -> AppState {
  var state = AppState(
    tenant: "test", isReadOnly: isReadOnly, keepsDecisions: keepsDecisions,
    now: Date(timeIntervalSinceReferenceDate: 0))
  _ = state.update(with: .layout(listHeight: height))
  return state
}

/// A state at the start that got some sessions.
func showing(_ sessions: RoleMiningSession...) -> AppState {
  var state = AppState(tenant: "test", now: Date(timeIntervalSinceReferenceDate: 0))
  let rows = sessions.map { SessionRow($0, place: 0) }
  for request in state.start().pageRequests {
    let page = RowPage(rows: rows, total: rows.count)
    _ = state.update(with: .answer(.sessions(request, .success(page))))
  }
  return state
}

/// A state that shows the list of all roles, before any have arrived.
func showingRoles(height: Int = 20) -> (state: AppState, request: RowRequest?) {
  var state = started(height: height)
  let effects = state.update(with: .show(.allRoles))
  return (state, effects.pageRequests.first)
}

let path = RolePath(session: "s1", role: "r1")

func role(_ number: Int, quality: Int = 50) -> PotentialRole {
  PotentialRole(
    id: .init("r\(number)"), name: "Role \(number)", identityCount: 10, quality: quality,
    isSaved: false, session: RoleMiningSessionParameters(id: "s1"))
}

func entitlement(
  _ number: Int, popularity: Double, holders: Int, application: String = "AD"
) -> RoleMiningEntitlement {
  RoleMiningEntitlement(
    id: .init("e\(number)"), reference: EntitlementReference(id: .init("e\(number)")),
    name: "Entitlement \(number)", applicationName: application, identityCount: holders,
    popularity: popularity)
}

/// A state on the screen of a role of 10 identities and three entitlements.
func showingRole(isReadOnly: Bool = false, keepsDecisions: Bool = false) -> AppState {
  var state = started(isReadOnly: isReadOnly, keepsDecisions: keepsDecisions)
  let request = state.update(with: .show(.allRoles)).pageRequests[0]
  _ = state.update(
    with: .answer(.roles(request, .success(RowPage(rows: [role(1)], total: 1)))))
  let effects = state.update(with: .open)
  let whole = PotentialRole(
    id: "r1", name: "Role 1", identityCount: 10, excludedEntitlements: [],
    identityDistribution: [], identityIDs: [])
  _ = state.update(with: .answer(.role(path, .success(whole))))
  let rows = [
    entitlement(1, popularity: 100, holders: 10),
    entitlement(2, popularity: 60, holders: 6, application: "SAP"),
    entitlement(3, popularity: 20, holders: 2),
  ]
  _ = state.update(
    with: .answer(
      .tab(effects.pageRequests[0], .success(RowPage(rows: rows, total: 3)))))
  return state
}

extension [Effect] {
  var pageRequests: [RowRequest] {
    compactMap { if case .loadPage(let request) = $0 { request } else { nil } }
  }
}

extension AppState {
  var roles: ListState<RoleRow>? {
    if case .roles(let screen) = screen { screen.list } else { nil }
  }

  var roleScreen: RoleScreen? {
    if case .role(let screen) = screen { screen } else { nil }
  }

  mutating func type(_ text: String) {
    _ = update(with: .type(.insert(text)))
  }
}

/// The answer of a tenant without policies.
let noConflictRules = Action.answer(.evidence(.conflictRules(ConflictRules(policies: .known([])))))

/// A state in which the form of a role is filled up to the confirmation.
///
/// - Parameter rules: The rules about access that must not meet.
/// - Returns: The state.
func confirmingProvision(_ rules: Action = noConflictRules) -> AppState {
  var state = showingRole()
  _ = state.update(with: rules)
  _ = state.update(with: .setThreshold(50))
  _ = state.update(with: .ask(.provision))
  _ = state.update(with: .focus(forward: true))
  let search = state.update(with: .focus(forward: true))
  guard case .findOwners(_, let generation) = search.first else { return state }
  let owner = PublicIdentity(id: "i1", name: "Ana Ruiz")
  _ = state.update(with: .answer(.owners(generation: generation, .success([owner]))))
  _ = state.update(with: .submit)
  _ = state.update(with: .submit)
  return state
}

extension AppState {
  /// Confirms the form and returns what is sent.
  mutating func sendProvision() -> (job: JobID, change: Change)? {
    type("Role 1")
    guard case .send(let job, let change, _) = update(with: .submit).first,
      case .provision(let request, _, minimumPopularity: 50, includesCommonAccess: true) = change,
      request.ownerID == "i1", request.roleName == "Role 1", request.includeIdentities == false
    else { return nil }
    return (job, change)
  }

  /// Lets this many seconds pass.
  mutating func wait(_ seconds: Double) {
    _ = update(with: .time(now.addingTimeInterval(seconds)))
  }
}

extension AppState {
  /// Lets the tenant show a change that was sent.
  mutating func confirm(_ job: JobID, _ trace: Trace = .change, inverse: Change? = nil) -> [Effect]
  {
    update(with: .answer(.delivered(job, .done(trace, inverse: inverse))))
  }

  /// Lets the tenant refuse a change that was sent.
  mutating func refuse(_ job: JobID, _ error: APIError) -> [Effect] {
    update(with: .answer(.delivered(job, .refused(error))))
  }

  /// Loses the answer to a change that was sent.
  mutating func lose(_ job: JobID, _ change: Change) -> [Effect] {
    update(with: .answer(.delivered(job, .lost(.lost(change, at: now)))))
  }

  /// Lets a look-up of a lost change come back.
  mutating func settle(
    _ job: JobID, _ change: Change, _ settlement: Settlement<Trace>, sent: Date? = nil
  ) -> [Effect] {
    let answer = LostAnswer.lost(change, at: sent ?? changes[job]?.start ?? now)
    return update(with: .answer(.settled(job, answer, settlement)))
  }
}

extension LostAnswer {
  /// A change that was sent at a time and never answered.
  static func lost(_ change: Change, at date: Date) -> LostAnswer {
    LostAnswer(
      change: change,
      sending: LostChange(
        sent: date, before: nil, reason: APIError(.mayHaveHappened, operation: "change")))
  }
}
