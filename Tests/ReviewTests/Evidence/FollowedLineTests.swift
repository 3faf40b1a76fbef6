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

  @Test func `marks the privileged entitlements`() {
    var state = showingRole()
    let request = state.update(with: .tab(.overview)).questions.first {
      if case .privileged = $0 { true } else { false }
    }
    guard case .privileged(let path, _)? = request else {
      Issue.record("nobody asked which entitlements are privileged")
      return
    }
    _ = state.update(with: .answer(.evidence(.privileged(path, .success(.known(["e2"]))))))
    _ = state.follow(.privileged)
    #expect(state.roleScreen?.tab == .entitlements)
    #expect(state.roleScreen?.entitlements.marks.keys == ["e2"])
    #expect(state.messages.current?.text.contains("1 privileged entitlement is marked") == true)
  }

  @Test func `marks beside what was marked before, and says so`() {
    var state = showingRole()
    _ = state.update(with: .mark(.toggle))
    let request = state.update(with: .tab(.overview)).questions.first {
      if case .privileged = $0 { true } else { false }
    }
    guard case .privileged(let path, _)? = request else {
      Issue.record("nobody asked which entitlements are privileged")
      return
    }
    _ = state.update(with: .answer(.evidence(.privileged(path, .success(.known(["e3"]))))))
    _ = state.follow(.privileged)
    #expect(state.roleScreen?.entitlements.current?.id == "e3")
    #expect(
      state.said == "1 privileged entitlement is marked, 2 with those marked before. "
        + "x excludes them, - clears the marks.")
  }
}
