import OrderedCollections
import RoleMining
import Testing

@testable import Review

@Suite struct ProvisionTests {
  private let owner = PublicIdentity(id: "i1", name: "Ana Ruiz")

  /// Fills the form up to the confirmation.
  private func confirming() -> AppState {
    var state = showingRole()
    _ = state.update(with: .setThreshold(50))
    _ = state.update(with: .ask(.provision))
    _ = state.update(with: .focus(forward: true))
    let search = state.update(with: .focus(forward: true))
    guard case .findOwners(_, let generation) = search.first else {
      Issue.record("no search for owners")
      return state
    }
    _ = state.update(with: .answer(.owners(generation: generation, .success([owner]))))
    _ = state.update(with: .submit)
    _ = state.update(with: .submit)
    return state
  }

  /// Sends the request and returns its job.
  private func sent(_ state: inout AppState) -> JobID? {
    state.type("Role 1")
    guard
      case .provision(
        let job, path, let request, minimumPopularity: 50, includesCommonAccess: true) =
        state.update(with: .submit).first
    else { return nil }
    #expect(request.ownerID == "i1")
    #expect(request.roleName == "Role 1")
    #expect(request.includeIdentities == false)
    return job
  }

  @Test func `only the role's name sends the request`() {
    var state = confirming()
    state.type("role 1")
    #expect(state.update(with: .submit) == [])
    _ = state.update(with: .type(.deleteToStart))
    #expect(sent(&state) != nil)
    #expect(state.overlay == nil)
  }

  @Test func `a form without an owner goes nowhere`() {
    var state = showingRole()
    _ = state.update(with: .ask(.provision))
    #expect(state.update(with: .submit) == [])
    guard case .provision(let form) = state.overlay else {
      Issue.record("the form went away")
      return
    }
    #expect(form.stage == .fields)
    #expect(form.focus == .owner)
    #expect(form.problem != nil)
  }

  @Test func `the form lists what reaches the threshold`() {
    var state = showingRole()
    _ = state.update(with: .setThreshold(60))
    _ = state.update(with: .ask(.provision))
    guard case .provision(let form) = state.overlay, let screen = state.roleScreen else {
      Issue.record("no form")
      return
    }
    #expect(form.included(of: screen.entitlements.loadedRows).map(\.id) == ["e1", "e2"])
  }

  @Test func `the job is followed until the role is complete`() throws {
    var state = confirming()
    let job = try #require(sent(&state))
    let pending = PotentialRole(id: "r1", provisionState: .pending)
    let follow = state.update(with: .answer(.provisioned(job, path, .success(pending))))
    #expect(follow == [.followProvision(job, path, after: .seconds(1))])
    #expect(
      state.update(with: .answer(.provisionState(job, path, .success(pending))))
        == [.followProvision(job, path, after: .seconds(1))])
    let complete = PotentialRole(id: "r1", provisionState: .complete, roleID: "role-9")
    #expect(state.update(with: .answer(.provisionState(job, path, .success(complete)))) == [])
    #expect(state.jobs[job]?.progress == .succeeded("created role role-9"))
  }

  @Test func `a lost answer is settled by asking, never by sending again`() throws {
    var state = confirming()
    let job = try #require(sent(&state))
    let lost = APIError(.mayHaveHappened, operation: "createPotentialRoleProvisionRequest")
    var effects = state.update(with: .answer(.provisioned(job, path, .failure(lost))))
    let potential = PotentialRole(id: "r1", provisionState: .potential)
    var inquiries = 0
    while effects == [.followProvision(job, path, after: .seconds(1))] {
      inquiries += 1
      effects = state.update(with: .answer(.provisionState(job, path, .success(potential))))
    }
    #expect(effects == [])
    #expect(inquiries == 5)
    #expect(state.jobs[job]?.isDone == true)
  }

  @Test func `a role that is being provisioned is not provisioned again`() throws {
    var state = confirming()
    _ = try #require(sent(&state))
    #expect(state.update(with: .ask(.provision)) == [])
    #expect(state.overlay == nil)
  }
}
