import Review
import RoleMining
import Testing

@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `What a filter hides of a role` {
  /// A role of three entitlements, of which a filter shows one.
  private func filtered() -> AppState {
    var state = showingRole()
    _ = state.update(with: .ask(.filter))
    state.type("popularity lt 40")
    let requests = state.update(with: .submit).pageRequests
    for request in requests {
      let rows = [entitlement(3, popularity: 20, holders: 2)]
      _ = state.update(
        with: .answer(.tab(request, .success(RowPage(rows: rows, total: 1)))))
    }
    return state
  }

  @Test func `counts in the overview`() throws {
    var state = filtered()
    #expect(state.roleScreen?.entitlements.loadedRows.map(\.id) == ["e3"])
    _ = state.update(with: .tab(.overview))
    let known = try #require(state.roleScreen?.knowledge)
    #expect(known.entitlements?.map(\.id) == ["e1", "e2", "e3"])
  }

  @Test func `counts in the preview of an exclusion`() throws {
    var state = filtered()
    _ = state.update(with: .ask(.exclude))
    let preview = try #require(state.dialog as? ExclusionPreview)
    let compositions = try #require(state.compositions(of: preview))
    #expect(compositions.before.entitlements == 3 && compositions.after.entitlements == 2)
    #expect(state.roleScreen?.previewsOnlyMatches == false)
  }

  @Test func `is not known after a refresh, and the overview says why`() throws {
    var state = filtered()
    _ = state.update(with: .refresh)
    _ = state.update(with: .tab(.overview))
    let known = try #require(state.roleScreen?.knowledge)
    #expect(known.entitlements == nil && known.areEntitlementsHidden)
    let lines = RoleOverview(known).lines
    #expect(lines.contains { $0.text.contains("while a filter hides entitlements") })
    #expect(!lines.contains { $0.topic == .access && $0.isLoading })
    #expect(state.roleScreen?.previewsOnlyMatches == true)
  }
}
