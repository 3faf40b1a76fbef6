import OrderedCollections
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A line of the overview that was followed` {
  private func followed() -> AppState {
    var state = showingRole()
    _ = state.update(with: .tab(.overview))
    _ = state.follow(.entitlements(threshold: 40))
    return state
  }

  @Test func `leads back to the overview, and then to the list`() {
    var state = followed()
    #expect(state.roleScreen?.tab == .entitlements)
    _ = state.update(with: .back)
    #expect(state.roleScreen?.tab == .overview)
    _ = state.update(with: .back)
    #expect(state.roleScreen == nil)
  }

  @Test func `leads to the list once another tab was chosen`() {
    var state = followed()
    _ = state.update(with: .tab(.identities))
    _ = state.update(with: .back)
    #expect(state.roleScreen == nil)
  }

  @Test func `ends a search before it leads back`() {
    var state = followed()
    _ = state.follow(.application("SAP"))
    _ = state.update(with: .back)
    #expect(state.roleScreen?.tab == .entitlements)
    _ = state.update(with: .back)
    #expect(state.roleScreen?.tab == .overview)
  }

  /// Follows the line about privileged access, once the tenant has said what is privileged.
  private func followPrivileged(_ ids: Set<Entitlement.ID>, in state: inout AppState) throws {
    let questions = state.update(with: .tab(.overview)).questions
    try #require(questions.contains { if case .privileged = $0 { true } else { false } })
    _ = state.update(with: .answer(.evidence(.privileged(path, .success(.known(ids))))))
    _ = state.follow(.privileged)
  }

  @Test func `marks the privileged entitlements`() throws {
    var state = showingRole()
    try followPrivileged(["e2"], in: &state)
    #expect(state.roleScreen?.tab == .entitlements)
    #expect(state.roleScreen?.entitlements.marks.keys == ["e2"])
    #expect(state.messages.current?.text.contains("1 privileged entitlement is marked") == true)
  }

  @Test func `marks beside what was marked before, and says so`() throws {
    var state = showingRole()
    _ = state.update(with: .mark(.toggle))
    try followPrivileged(["e3"], in: &state)
    #expect(state.roleScreen?.entitlements.current?.id == "e3")
    #expect(
      state.said == "1 privileged entitlement is marked, 2 with those marked before. "
        + "x excludes them, - clears the marks.")
  }

  @Test func `says so if a filter hides what it would mark`() throws {
    var state = showingRole()
    _ = state.update(with: .ask(.filter))
    state.type("popularity lt 40")
    for request in state.update(with: .submit).pageRequests {
      let rows = [entitlement(3, popularity: 20, holders: 2)]
      _ = state.update(with: .answer(.tab(request, .success(RowPage(rows: rows, total: 1)))))
    }
    try followPrivileged(["e2"], in: &state)
    #expect(state.said == "The filter hides the privileged entitlements. Esc clears it.")
    #expect(state.roleScreen?.entitlements.marks.isEmpty == true)
  }
}
