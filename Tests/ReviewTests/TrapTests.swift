import OrderedCollections
import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

/// The traps of the contract that the state meets.
@Suite(.timeLimit(.minutes(1))) struct TrapTests {
  @Test func `T-02: a column that no row has a value for is sorted by the tenant, not here`() {
    var state = showing(RoleMiningSession(id: "a"), RoleMiningSession(id: "b"))
    let asked = state.update(with: .reverseOrder).pageRequests
    #expect(asked.map(\.sorter?.text) == ["createdDate"])
  }

  @Test func `T-14: a role without a session is looked up, then opened`() throws {
    var state = showingDraft()
    let asking = state.screen.id
    #expect(state.update(with: .open) == [.findSession("d1", asking)])
    let whole = PotentialRole(id: "d1", session: RoleMiningSessionParameters(id: "s7"))
    let effects = state.update(with: .answer(.sessionFound("d1", asking, .success(whole))))
    #expect(effects.contains(.loadRole(RolePath(session: "s7", role: "d1"))))
    #expect(state.roleScreen?.path == RolePath(session: "s7", role: "d1"))
  }

  @Test func `T-14: a role is not opened when the analyst went elsewhere meanwhile`() throws {
    var state = showingDraft()
    let asking = state.screen.id
    _ = state.update(with: .open)
    _ = state.update(with: .show(.sessions))
    let whole = PotentialRole(id: "d1", session: RoleMiningSessionParameters(id: "s7"))
    _ = state.update(with: .answer(.sessionFound("d1", asking, .success(whole))))
    #expect(state.roleScreen == nil)
  }

  private func showingDraft() -> AppState {
    var state = started()
    let request = state.update(with: .show(.savedRoles)).pageRequests[0]
    let draft = PotentialRole(id: "d1", name: "Draft")
    _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: [draft], total: 1)))))
    return state
  }

  @Test func `T-20: undo does not restore an unknown saved state`() throws {
    var state = started()
    let request = state.update(with: .show(.allRoles)).pageRequests[0]
    var unknown = role(1)
    unknown.isSaved = nil
    _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: [unknown], total: 1)))))
    guard case .send(let job, .role(let change, path), _) = state.update(with: .toggleSaved).first
    else {
      Issue.record("not sent")
      return
    }
    #expect(change == .change(PotentialRoleChange(isSaved: true)))
    let sent = Change.role(change, path)
    _ = state.confirm(job, inverse: sent.inverse(for: unknown))
    #expect(state.changes.history.undoable == [])
  }

  @Test
  func `T-21: a session that does not move is looked up less often, then called stalled`() throws {
    var (state, job) = try mining()
    #expect(try pause(&state, job) == .seconds(1))
    state.wait(30)
    #expect(try pause(&state, job) == .seconds(3))
    state.wait(60)
    #expect(try pause(&state, job) == .seconds(10))
    #expect(state.changes.stalledSessions == [])
    state.wait(900)
    #expect(try pause(&state, job) == .seconds(60))
    #expect(state.changes.stalledSessions == ["s9"])
    #expect(state.changes[job]?.isMoving == false)
    #expect(state.messages.current?.weight == .warning)
  }

  @Test func `T-21: one more role that is ready ends the stall`() throws {
    var (state, job) = try mining()
    _ = try pause(&state, job)
    state.wait(1000)
    _ = try pause(&state, job)
    #expect(try pause(&state, job, ready: 2) == .seconds(1))
    #expect(state.changes.stalledSessions == [])
    #expect(state.changes[job]?.isMoving == true)
  }

  @Test func `T-21: a missing answer is no progress`() throws {
    var (state, job) = try mining()
    _ = try pause(&state, job)
    for _ in 0..<10 {
      state.wait(100)
      let error = APIError(.throttled, operation: "getRoleMiningSession")
      _ = state.update(with: .answer(.sessionState(job, "s9", .failure(error), progress: nil)))
    }
    #expect(try pause(&state, job) == .seconds(60))
  }

  /// A state in which a session is being mined.
  private func mining() throws -> (AppState, JobID) {
    var state = started()
    _ = state.update(with: .ask(.createSession))
    guard case .send(let job, _, _) = state.update(with: .submit).first else {
      throw NotSent()
    }
    let session = RoleMiningSession(id: "s9", state: .created)
    _ = state.confirm(job, .session(session))
    return (state, job)
  }

  private struct NotSent: Error {}

  /// How long is waited before the next look, after one at which one of ten roles was ready.
  private func pause(_ state: inout AppState, _ job: JobID, ready: Int = 1) throws -> Duration {
    let session = RoleMiningSession(
      id: "s9", state: .potentialRolesProcessing, potentialRoleCount: 10,
      potentialRolesReadyCount: ready)
    let effects = state.update(
      with: .answer(.sessionState(job, "s9", .success(session), progress: nil)))
    guard case .followSession(job, "s9", let pause) = effects.first else { throw NotSent() }
    return pause
  }

  @Test func `T-42: limits of a session are sent only after a second question`() throws {
    var state = tuning()
    #expect(state.update(with: .submit) == [])
    guard case .send(_, .session(let change, "s1"), _) = state.update(with: .submit).first else {
      Issue.record("not sent")
      return
    }
    #expect(change == RoleMiningSessionChange(pruneThreshold: 55))
  }

  @Test
  func `T-42: what was known of a session's roles is dropped when they are computed anew`() throws {
    var state = tuning()
    _ = state.update(with: .submit)
    state.knownGrants = [path: 12, RolePath(session: "s2", role: "r9"): 3]
    guard case .send(let job, .session(_, "s1"), _) = state.update(with: .submit).first
    else {
      Issue.record("not sent")
      return
    }
    let effects = state.confirm(job)
    #expect(state.newGrants == ["r9": 3])
    #expect(effects.contains { if case .followSession(_, "s1", _) = $0 { true } else { false } })
  }

  @Test(arguments: ["", " ", "101", "-1", "4o", "40.5"])
  func `A threshold that is not a number, or was cleared, is not sent`(text: String) {
    var state = tuning()
    _ = state.update(with: .type(.deleteToStart))
    state.type(text)
    #expect(state.update(with: .submit) == [])
    guard let tuning = state.dialog as? SessionTuning else {
      Issue.record("the form is gone")
      return
    }
    #expect(tuning.problem == "The prune threshold must be a whole number from 0 to 100.")
    #expect(!tuning.isConfirming)
  }

  /// A state in which a new prune threshold was typed for a session.
  private func tuning() -> AppState {
    var state = showing(
      RoleMiningSession(
        id: "s1", name: "Finance", state: .potentialRolesCreated, minimumIdentities: 20,
        pruneThreshold: 40))
    _ = state.update(with: .ask(.tuneSession))
    _ = state.update(with: .type(.deleteToStart))
    state.type("55")
    return state
  }

  @Test
  func `T-70: a role id of IdentityIQ, which the tenant does not know, ends a provisioning well`()
    throws
  {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, _) = try #require(sent)
    _ = state.confirm(job, .role(PotentialRole(id: "r1", provisionState: .pending)))
    let done = PotentialRole(
      id: "r1", provisionState: .complete, roleID: "2b568c65bc3c4c57a43bd97e3a8e41")
    let id: ExistingRole.ID = "2b568c65bc3c4c57a43bd97e3a8e41"
    #expect(
      state.update(with: .answer(.provisionState(job, path, .success(done))))
        == [.evidence(.created(job, id))])
    let said = state.messages.current
    let missing = APIError(.missing, operation: "getRole", status: 404)
    _ = state.update(with: .answer(.evidence(.created(job, .failure(missing)))))
    #expect(state.changes[job]?.progress == .succeeded("created role \(id.rawValue)"))
    #expect(state.messages.current == said)
  }

  @Test func `T-71: the ids of a role's 25,000 identities are counted and not kept`() {
    var state = showingRole()
    let ids = (0..<25_000).map { Identity.ID("2c9180\($0)") }
    let whole = PotentialRole(id: "r1", excludedEntitlements: [], identityIDs: ids)
    _ = state.update(with: .answer(.role(path, .success(whole))))
    #expect(state.roleScreen?.identityCount == 25_000)
    #expect(state.roleScreen?.role.identityIDs == nil)
    _ = state.update(with: .back)
    #expect(state.roles?.current?.identityIDs == nil)
  }

  @Test func `T-24: a role read without metrics leaves those of its row in the list`() {
    var state = showingRole()
    #expect(state.roleScreen?.role.quality == 50)
    _ = state.update(with: .back)
    #expect(state.roles?.current?.quality == 50)
  }

  @Test func `T-73: nothing is disabled as long as it is unknown what the login may do`() {
    var state = showingRole()
    #expect(state.obstacleToChanges == nil)
    _ = state.update(with: .answer(.permissions(.success(Permissions()))))
    #expect(state.obstacleToChanges == nil)
    #expect(!state.update(with: .toggleSaved).isEmpty)
  }

  @Test func `A read-only login sends no change, and a message says why`() {
    var state = showingRole()
    let reader = Permissions(scopes: ["iai:access-modeling:read"])
    _ = state.update(with: .answer(.permissions(.success(reader))))
    #expect(state.update(with: .toggleSaved) == [])
    #expect(state.messages.current?.text.contains("iai:access-modeling:manage") == true)
  }
}
