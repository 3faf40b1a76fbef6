import OrderedCollections
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct SessionTests {
  @Test func `a session is created with what was typed and followed until it is ready`() throws {
    var state = started()
    _ = state.update(with: .ask(.createSession))
    state.type("Finance")
    for _ in 0..<3 { _ = state.update(with: .focus(forward: true)) }
    state.type("45")
    let effects = state.update(with: .submit)
    guard case .send(let job, .create(let request), .nothing) = effects.first else {
      Issue.record("not created: \(effects)")
      return
    }
    #expect(request.name == "Finance")
    #expect(request.pruneThreshold == 45)
    #expect(request.minimumIdentities == 20)
    let created = RoleMiningSession(id: "s9", name: "Finance", state: .created)
    let follow = state.confirm(job, .session(created))
    #expect(follow.contains(.followSession(job, "s9", after: .seconds(1))))
    let ready = RoleMiningSession(
      id: "s9", name: "Finance", state: .potentialRolesCreated, potentialRoleCount: 7)
    #expect(
      state.update(with: .answer(.sessionState(job, "s9", .success(ready), progress: nil))) == [])
    #expect(state.changes[job]?.progress == .succeeded("7 potential roles"))
  }

  @Test func `a threshold above 100 is refused before anything is sent`() {
    var state = started()
    _ = state.update(with: .ask(.createSession))
    for _ in 0..<3 { _ = state.update(with: .focus(forward: true)) }
    state.type("101")
    #expect(state.update(with: .submit) == [])
    guard let form = state.dialog as? SessionForm else {
      Issue.record("the form went away")
      return
    }
    #expect(form.problem != nil)
    #expect(form.focus == .pruneThreshold)
  }

  @Test func `leaving while a change is under way asks first`() {
    var state = showingRole()
    _ = state.update(with: .toggleSaved)
    #expect(state.update(with: .quit) == [])
    #expect(!state.isLeaving)
    #expect(state.update(with: .submit) == [])
    #expect(state.isLeaving)
  }

  @Test func `going back returns to the row that was left`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    let rows = (0..<50).map { role($0) }
    _ = state.update(with: .answer(.roles(first, .success(RowPage(rows: rows, total: 50)))))
    _ = state.update(with: .move(.row(33)))
    _ = state.update(with: .open)
    #expect(state.roleScreen?.path.role == "r32")
    _ = state.update(with: .back)
    #expect(state.roles?.current?.id == "r32")
  }

  @Test func `the roles of a session are read again when its mining ends`() {
    var state = showing(RoleMiningSession(id: "s9", name: "Finance", state: .created))
    let job = JobID(number: 99)
    for request in state.update(with: .open).pageRequests {
      _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: [], total: 0)))))
    }
    #expect(state.roles?.source == .roles(.session("s9")))
    let ready = RoleMiningSession(
      id: "s9", name: "Finance", state: .potentialRolesCreated, potentialRoleCount: 7)
    let effects = state.update(
      with: .answer(.sessionState(job, "s9", .success(ready), progress: nil)))
    #expect(effects.pageRequests.map(\.source) == [.roles(.session("s9"))])
  }
}
