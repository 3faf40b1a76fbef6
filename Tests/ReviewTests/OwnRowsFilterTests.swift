import Review
import RoleMining
import Testing

@testable import ReviewApp

/// Lists whose rows are made by the program, not by the tenant.
@Suite(.timeLimit(.minutes(1))) struct `A filter of rows that are made here` {
  /// A state on the gains of a role with three identities.
  private func showingGains() -> AppState {
    var state = showingRole()
    _ = state.update(with: .tab(.gains))
    let people = [("i1", "Ana Ruiz"), ("i2", "Bo Lee"), ("i3", "Cy Ruiz")]
    let holdings = TenantHoldings(
      identities: people.map { PublicIdentity(id: .init($0.0), name: $0.1) },
      entitlements: (1...3).map { NamedReference(id: .init("e\($0)"), name: "Entitlement \($0)") },
      held: [[0], [0, 1, 2], [0, 1]])
    _ = state.update(with: .answer(.evidence(.holdings(path, .success(holdings)))))
    return state
  }

  private func gains(_ state: AppState) -> ListState<GainRow> {
    (state.roleScreen?.tabs[GainsTab.self] ?? GainsTab(of: path, on: ScreenID(number: 0))).list
  }

  private func filter(_ state: inout AppState, by text: String) {
    _ = state.update(with: .ask(.filter))
    state.type(text)
    _ = state.update(with: .submit)
  }

  @Test(arguments: [
    ("ruiz", ["Ana Ruiz", "Cy Ruiz"]), ("gains gt 1", ["Ana Ruiz"]), ("Holds eq 3", ["Bo Lee"]),
    ("identity sw \"C\" and gains ge 1", ["Cy Ruiz"]),
    ("\"would get\" co \"entitlement 2\"", ["Ana Ruiz"]), ("nobody", []),
  ])
  func `takes names and the titles of the columns`(text: String, names: [String]) {
    var state = showingGains()
    #expect(gains(state).loadedRows.map(\.name) == ["Ana Ruiz", "Cy Ruiz", "Bo Lee"])
    filter(&state, by: text)
    #expect(state.dialog == nil)
    #expect(gains(state).loadedRows.map(\.name) == names)
    #expect(state.roleScreen.map { $0.tabs[GainsTab.self].count(in: $0) } == 3)
    #expect(gains(state).summary.loadedForFilter == 3)
  }

  @Test func `is cleared, and the cursor stays on its row`() {
    var state = showingGains()
    filter(&state, by: "cy")
    #expect(gains(state).current?.name == "Cy Ruiz")
    _ = state.update(with: .back)
    #expect(gains(state).count == 3 && gains(state).filter.isEmpty)
    #expect(gains(state).current?.name == "Cy Ruiz")
    #expect(state.roleScreen != nil)
  }

  @Test func `also holds for rows that come later`() {
    var state = showingGains()
    filter(&state, by: "ruiz")
    _ = state.update(with: .setThreshold(50))
    #expect(gains(state).loadedRows.map(\.name) == ["Ana Ruiz", "Cy Ruiz"])
    #expect(gains(state).loadedRows.map(\.gained.count) == [1, 0])
  }

  @Test func `names its fields, and says what is wrong`() {
    var state = showingGains()
    _ = state.update(with: .ask(.filter))
    #expect(
      (state.dialog as? FilterPrompt)?.line.hint
        == "a part of a name, or fields: Name Gains Holds gained")
    state.type("quality gt 3")
    _ = state.update(with: .submit)
    #expect((state.dialog as? FilterPrompt)?.line.problem?.message.contains("quality") == true)
  }

  @Test(arguments: [RoleScreen.Tab.rules, .gains, .outliers, .similar, .sources, .attributes])
  func `is there on every tab with rows`(tab: RoleScreen.Tab) {
    var state = showingRole()
    _ = state.update(with: .tab(tab))
    _ = state.update(with: .ask(.filter))
    #expect(state.dialog is FilterPrompt, "\(tab)")
  }

  @Test func `is a search where there are only lines, so that no letter acts as a key`() {
    var state = showingRole()
    _ = state.update(with: .tab(.overview))
    _ = state.update(with: .ask(.filter))
    #expect(state.dialog is SearchPrompt)
    state.type("rule")
    #expect(state.screen.listSummary.search == "rule")
  }
}
