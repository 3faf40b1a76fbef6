import Journal
import OrderedCollections
import RoleEvidence
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct ProvisionTests {
  @Test func `only the role's name sends the request`() {
    var state = confirmingProvision()
    state.type("role 1")
    #expect(state.update(with: .submit) == [])
    _ = state.update(with: .type(.deleteToStart))
    let sent = state.sendProvision()
    #expect(sent != nil)
    #expect(state.dialog == nil)
  }

  @Test func `is checking until the request leaves`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, _) = try #require(sent)
    #expect(state.messages.current?.text.hasPrefix("Checking, then sending: provision") == true)
    #expect(state.changes[job]?.progress == .running("checking"))
    var status = ConnectionStatus()
    _ = state.update(with: .connection(status))
    #expect(state.changes[job]?.progress == .running("checking"))
    status.sentJobs = [job]
    _ = state.update(with: .connection(status))
    #expect(state.changes[job]?.progress == .running("sent"))
  }

  @Test func `a form without an owner cannot be confirmed`() {
    var state = showingRole()
    _ = state.update(with: .ask(.provision))
    #expect(state.update(with: .submit) == [])
    guard let form = state.dialog as? ProvisionForm else {
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
    guard let form = state.dialog as? ProvisionForm, let screen = state.roleScreen else {
      Issue.record("no form")
      return
    }
    #expect(form.included(of: screen.entitlements.loadedRows).map(\.id) == ["e1", "e2"])
  }

  @Test
  func `T-46: provisioning is accepted at once and followed until the role is complete`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, _) = try #require(sent)
    let pending = PotentialRole(id: "r1", provisionState: .pending)
    let follow = state.confirm(job, .role(pending))
    #expect(follow == [.followProvision(job, path, after: .seconds(1))])
    #expect(
      state.update(with: .answer(.provisionState(job, path, .success(pending))))
        == [.followProvision(job, path, after: .seconds(1))])
    let complete = PotentialRole(id: "r1", provisionState: .complete, roleID: "role-9")
    #expect(
      state.update(with: .answer(.provisionState(job, path, .success(complete))))
        == [.evidence(.created(job, "role-9"))])
    #expect(state.changes[job]?.progress == .succeeded("created role role-9"))
    let role = ExistingRole(id: "role-9", name: "Clerk", isEnabled: false, isRequestable: true)
    _ = state.update(with: .answer(.evidence(.created(job, .success(role)))))
    #expect(
      state.changes[job]?.progress == .succeeded("created role role-9: disabled, requestable"))
    #expect(
      state.messages.current?.text
        == "Created the role Role 1. It is disabled and requestable; J shows its id.")
  }

  @Test func `a login that may not read the new role is told so`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, _) = try #require(sent)
    _ = state.confirm(job, .role(PotentialRole(id: "r1", provisionState: .pending)))
    let complete = PotentialRole(id: "r1", provisionState: .complete, roleID: "role-9")
    _ = state.update(with: .answer(.provisionState(job, path, .success(complete))))
    let refused = APIError(.forbidden, operation: "getRole", status: 403)
    _ = state.update(with: .answer(.evidence(.created(job, .failure(refused)))))
    #expect(
      state.changes[job]?.progress
        == .succeeded(
          "created role role-9; whether it is enabled is not known: "
            + "this login lacks the permission"))
  }

  @Test func `a role that is being provisioned is not provisioned again`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    _ = try #require(sent)
    #expect(state.update(with: .ask(.provision)) == [])
    #expect(state.dialog == nil)
  }

  @Test func `a role is not provisioned while a filter hides a part of it`() {
    var state = showingRole()
    _ = state.update(with: .ask(.filter))
    state.type(#"applicationName sw "A""#)
    for request in state.update(with: .submit).pageRequests {
      let rows = [entitlement(1, popularity: 100, holders: 10)]
      _ = state.update(
        with: .answer(.tab(request, .success(RowPage(rows: rows, total: 1)))))
    }
    #expect(state.roleScreen?.entitlements.filter.isEmpty == false)
    #expect(state.update(with: .ask(.provision)) == [])
    #expect(state.dialog == nil)
  }

  @Test func `owner searches of a second form are newer than those of the first`() {
    var state = showingRole()
    var generations: [Int] = []
    for _ in 0..<2 {
      _ = state.update(with: .ask(.provision))
      _ = state.update(with: .focus(forward: true))
      let search = state.update(with: .focus(forward: true))
      if case .findOwners(_, let generation) = search.first { generations.append(generation) }
      _ = state.update(with: .dismiss)
    }
    #expect(generations.count == 2)
    #expect(Set(generations).count == 2)
    #expect(generations == generations.sorted())
  }

  @Test func `the form waits until it is known what common access is`() {
    var state = confirmingProvision()
    _ = state.update(with: .dismiss)
    guard var form = state.dialog as? ProvisionForm else {
      Issue.record("no form")
      return
    }
    form.focus = .commonAccess
    state.dialog = form
    #expect(state.update(with: .choose(forward: true)) == [.loadSpecialEntitlements(path)])
    #expect(state.update(with: .submit) == [])
    guard let waiting = state.dialog as? ProvisionForm else { return }
    #expect(waiting.stage == .fields)
    #expect(waiting.problem != nil)
  }

  @Test func `unreadable common access does not go in when common access stays out`() {
    var state = confirmingProvision()
    state.forEachRoleScreen(at: path) { $0.entitlements.unreadableByPage = [0: 2] }
    guard var form = state.dialog as? ProvisionForm else {
      Issue.record("no form")
      return
    }
    #expect(form.unreadableCount(of: 2) == 2)
    form.includesCommonAccess = false
    state.dialog = form
    let special = SpecialEntitlements(ids: ["e1", "e2"], unreadableCount: 1)
    _ = state.update(with: .answer(.specialEntitlements(path, .success(special))))
    state.type("Role 1")
    guard case .send(_, _, let seen) = state.update(with: .submit).first,
      case .provisioning(_, _, let unreadable, _) = seen
    else {
      Issue.record("nothing was sent")
      return
    }
    #expect(unreadable == 1)
  }

  @Test func `common access that cannot be identified ends the confirmation`() {
    var state = confirmingProvision()
    guard var form = state.dialog as? ProvisionForm else {
      Issue.record("no form")
      return
    }
    form.includesCommonAccess = false
    state.dialog = form
    let error = APIError(.server, operation: "getEntitlementsPotentialRole")
    _ = state.update(with: .answer(.specialEntitlements(path, .failure(error))))
    guard let failed = state.dialog as? ProvisionForm else { return }
    #expect(failed.stage == .fields)
    #expect(failed.focus == .commonAccess)
    #expect(failed.includesCommonAccess)
    #expect(failed.problem != nil)
  }

  /// Rules by which the first two entitlements must not meet.
  private static let conflicting = Action.answer(
    .evidence(
      .conflictRules(
        ConflictRules(
          policies: .known([
            ConflictRule(
              name: "Pay", left: [.id("e1")], right: [.id("e2")], origin: .policy(id: "p"))
          ])))))

  private func form(_ state: AppState) throws -> ProvisionForm {
    try #require(state.dialog as? ProvisionForm)
  }

  @Test func `a role with conflicts needs a reason and a control, which are sent along`() throws {
    var state = confirmingProvision(Self.conflicting)
    #expect(try form(state).stage == .conflicts)
    #expect(try form(state).conflicts?.found.map(\.rule) == ["Pay"])
    #expect(state.update(with: .submit) == [])
    #expect(try form(state).problem?.hasPrefix("Say why the conflicts are acceptable") == true)
    state.type("small branch")
    _ = state.update(with: .submit)
    #expect(try form(state).acceptance.focus == .mitigation)
    #expect(try form(state).problem == nil)
    state.type("  ")
    _ = state.update(with: .submit)
    #expect(try form(state).problem?.hasPrefix("Say what is done about the conflicts") == true)
    state.type("weekly review")
    _ = state.update(with: .submit)
    #expect(try form(state).stage == .confirmation(TextField()))
    state.type("Role 1")
    guard case .send(_, _, let seen) = state.update(with: .submit).first else {
      Issue.record("nothing was sent")
      return
    }
    #expect(seen.conflicts?.reason == "small branch")
    #expect(seen.conflicts?.mitigation == "weekly review")
    #expect(seen.conflicts?.found.count == 1)
  }

  @Test func `what conflicts can be left out by going back`() throws {
    var state = confirmingProvision(Self.conflicting)
    state.type("small branch")
    _ = state.update(with: .dismiss)
    #expect(try form(state).stage == .fields)
    var changed = try form(state)
    changed.threshold = 90
    state.dialog = changed
    _ = state.update(with: .submit)
    #expect(try form(state).stage == .confirmation(TextField()))
    #expect(try form(state).conflicts?.found == [])
  }

  @Test func `the form asks for the rules and waits for them`() throws {
    var state = showingRole()
    #expect(state.update(with: .ask(.provision)).contains(.evidence(.conflictRules(again: false))))
    var filled = try form(state)
    filled.owner.chosen = PublicIdentity(id: "i1", name: "Ana Ruiz")
    state.dialog = filled
    _ = state.update(with: .submit)
    #expect(try form(state).stage == .fields)
    #expect(try form(state).problem?.contains("conflicts are still being read") == true)
    let refused = ConflictRules(policies: .unknown("this login lacks the permission"))
    _ = state.update(with: .answer(.evidence(.conflictRules(refused))))
    _ = state.update(with: .submit)
    #expect(try form(state).stage == .confirmation(TextField()))
    #expect(try form(state).conflicts?.words.hasPrefix("not checked: ") == true)
  }

  @Test func `leaving asks first until the tenant has accepted the request`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, _) = try #require(sent)
    #expect(state.update(with: .quit) == [])
    #expect(!state.isLeaving)
    _ = state.update(with: .dismiss)
    let pending = PotentialRole(id: "r1", provisionState: .pending)
    _ = state.confirm(job, .role(pending))
    #expect(state.update(with: .quit) == [])
    #expect(state.isLeaving)
  }

  @Test func `a pasted threshold takes the digits and stops at 100`() {
    var state = confirmingProvision()
    _ = state.update(with: .dismiss)
    guard var form = state.dialog as? ProvisionForm else {
      Issue.record("no form")
      return
    }
    form.focus = .threshold
    form.threshold = 0
    state.dialog = form
    state.type("-4x2")
    guard let typed = state.dialog as? ProvisionForm else { return }
    #expect(typed.threshold == 42)
    state.type(String(repeating: "9", count: 40))
    guard let pasted = state.dialog as? ProvisionForm else { return }
    #expect(pasted.threshold == 100)
  }

  @Test func `a role that no longer exists is not requested again`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, _) = try #require(sent)
    let pending = PotentialRole(id: "r1", provisionState: .pending)
    _ = state.confirm(job, .role(pending))
    let lost = APIError(.server, operation: "getPotentialRole")
    #expect(
      state.update(with: .answer(.provisionState(job, path, .failure(lost))))
        == [.followProvision(job, path, after: .seconds(1))])
    let gone = APIError(.missing, operation: "getPotentialRole")
    #expect(state.update(with: .answer(.provisionState(job, path, .failure(gone)))) == [])
    #expect(state.changes[job]?.isDone == true)
  }
}
