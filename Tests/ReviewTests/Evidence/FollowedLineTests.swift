import Testing

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
}
