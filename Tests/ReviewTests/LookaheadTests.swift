import RoleMining
import Testing

@testable import Journal
@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `The next role, loaded ahead` {
  /// The first role of a list of three, and the effects that followed when its entitlements came.
  private func reviewing() throws -> (state: AppState, effects: [Effect]) {
    var (state, request) = showingRoles()
    let roles = RowPage(rows: (1...3).map { role($0, quality: 90 - $0) }, total: 3)
    _ = state.update(with: .answer(.roles(try #require(request), .success(roles))))
    let opening = state.update(with: .open).pageRequests
    #expect(opening.count == 1)
    let effects = answer(opening[0], in: &state)
    return (state, effects)
  }

  private func answer(_ request: RowRequest, in state: inout AppState) -> [Effect] {
    let rows = (1...2).map { entitlement($0, popularity: 90, holders: 9) }
    return state.update(with: .answer(.tab(request, .success(RowPage(rows: rows, total: 2)))))
  }

  @Test func `is requested in the background once the entitlements of this one are here`() throws {
    let (state, effects) = try reviewing()
    let request = try #require(effects.pageRequests.first)
    #expect(effects.pageRequests.count == 1)
    #expect(request.source == .tab(.entitlements, RolePath(session: "s1", role: "r2")))
    #expect(!request.isUrgent && request.screen != state.roleScreen?.id)
  }

  @Test func `is requested once for each role`() throws {
    var (state, effects) = try reviewing()
    #expect(answer(effects.pageRequests[0], in: &state).pageRequests.isEmpty)
    #expect(state.update(with: .move(.lines(1))).pageRequests.isEmpty)
  }

  @Test func `has its rows at once, and the one after it is requested`() throws {
    var (state, effects) = try reviewing()
    _ = answer(effects.pageRequests[0], in: &state)
    let next = state.update(with: .ask(.nextRole))
    #expect(state.roleScreen?.path.role == "r2")
    #expect(state.roleScreen?.entitlements.count == 2)
    #expect(next.contains(.loadRole(RolePath(session: "s1", role: "r2"))))
    #expect(
      next.pageRequests.map(\.source) == [.tab(.entitlements, RolePath(session: "s1", role: "r3"))])
  }

  @Test func `is the next undecided one`() throws {
    var (state, request) = showingRoles()
    let roles = RowPage(rows: (1...3).map { role($0, quality: 90 - $0) }, total: 3)
    _ = state.update(with: .answer(.roles(try #require(request), .success(roles))))
    let decision = DecisionSummary(
      number: 1, state: .accepted, author: "Ana Ruiz", time: state.now, hasNote: false,
      isImported: false)
    _ = state.update(
      with: .answer(.decisions(.success(CurrentDecisions(byRole: ["r2": decision], upTo: 1)))))
    let opening = state.update(with: .open).pageRequests
    let ahead = answer(opening[0], in: &state).pageRequests
    #expect(ahead.map(\.source) == [.tab(.entitlements, RolePath(session: "s1", role: "r3"))])
  }

  @Test func `shows rows that came a while ago, and loads them again`() throws {
    var (state, effects) = try reviewing()
    _ = answer(effects.pageRequests[0], in: &state)
    state.wait(6)
    let requests = state.update(with: .ask(.nextRole)).pageRequests
    #expect(state.roleScreen?.entitlements.count == 2)
    #expect(requests.map(\.source) == [.tab(.entitlements, RolePath(session: "s1", role: "r2"))])
    #expect(requests.first?.isUrgent == true)
  }

  @Test func `is loaded again if its rows could not be loaded or have changed`()
    throws
  {
    let second = RolePath(session: "s1", role: "r2")
    let spoilers: [(inout AppState, RowRequest) -> Void] = [
      { state, request in
        let error = APIError(.server, operation: "getEntitlementsPotentialRole")
        _ = state.update(with: .answer(.tab(request, .failure(error))))
        #expect(state.messages.current == nil)
      },
      { state, request in
        _ = self.answer(request, in: &state)
        _ = state.update(with: .answer(.role(second, .success(role(2)))))
      },
      { _, _ in },
    ]
    for spoil in spoilers {
      var (state, effects) = try reviewing()
      spoil(&state, effects.pageRequests[0])
      let requests = state.update(with: .ask(.nextRole)).pageRequests
      #expect(requests.first?.source == .tab(.entitlements, second))
      #expect(requests.first?.isUrgent == true)
      // A late answer belongs to no screen.
      _ = answer(effects.pageRequests[0], in: &state)
      #expect(state.roleScreen?.entitlements.count == 0)
    }
  }
}
