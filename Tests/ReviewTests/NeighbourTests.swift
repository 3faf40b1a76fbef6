import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct NeighbourTests {
  /// The role under the cursor of a list that states this many rows, after its first page arrived.
  private func showingRole(at row: Int, of total: Int) throws -> AppState {
    try opened(at: row, of: total).state
  }

  /// That role, with the requests for more pages that followed.
  private func opened(
    at row: Int, of total: Int
  ) throws -> (state: AppState, requests: [RowRequest]) {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: total)))))
    let requests = state.update(with: .move(.row(row))).pageRequests
    _ = state.update(with: .open)
    return (state, requests)
  }

  private func page(_ request: RowRequest, of total: Int) -> RowPage<PotentialRole> {
    let end = min(request.offset + request.limit, total)
    return RowPage(rows: (request.offset..<end).map { role($0 + 1) }, total: total)
  }

  @Test func `the next role is shown in the same tab and with the same threshold`() throws {
    var state = try showingRole(at: 2, of: 3)
    let shown = try #require(state.roleScreen)
    _ = state.update(with: .setThreshold(40))
    _ = state.update(with: .tab(.identities))
    let effects = state.update(with: .ask(.nextRole))
    let next = try #require(state.roleScreen)
    #expect(next.role.id != shown.role.id && next.id != shown.id)
    #expect(next.tab == .identities && next.threshold == 40)
    #expect(effects.contains(.loadRole(next.path)))
    _ = state.update(with: .ask(.previousRole))
    #expect(state.roleScreen?.role.id == shown.role.id)
    _ = state.update(with: .back)
    #expect(state.roles?.current?.id == shown.role.id)
  }

  @Test func `the first and the last role say that the list ends there`() throws {
    var state = try showingRole(at: 1, of: 2)
    let screen = try #require(state.roleScreen).id
    _ = state.update(with: .ask(.previousRole))
    #expect(state.messages.current?.text == "This is the first role of the list.")
    #expect(state.roleScreen?.id == screen)
    _ = state.update(with: .ask(.nextRole))
    let last = try #require(state.roleScreen).id
    _ = state.update(with: .ask(.nextRole))
    #expect(state.messages.current?.text == "This is the last role of the list.")
    #expect(state.roleScreen?.id == last)
  }

  @Test func `a page that is not loaded yet is requested, and the role is shown when it arrives`()
    throws
  {
    var (state, requests) = try opened(at: 250, of: 600)
    let shown = try #require(state.roleScreen)
    requests += state.update(with: .ask(.nextRole)).pageRequests
    let request = try #require(requests.first)
    #expect(request.offset == 250)
    #expect(state.roleScreen?.id == shown.id)
    _ = state.update(with: .answer(.roles(request, .success(page(request, of: 600)))))
    let next = try #require(state.roleScreen)
    #expect(next.id != shown.id)
    #expect(state.screens.count == 3)
  }

  @Test func `a page that cannot be read leaves the role where it is`() throws {
    var (state, requests) = try opened(at: 250, of: 600)
    let shown = try #require(state.roleScreen)
    requests += state.update(with: .ask(.nextRole)).pageRequests
    let request = try #require(requests.first)
    let error = APIError(.server, operation: "getPotentialRoleSummaries")
    _ = state.update(with: .answer(.roles(request, .failure(error))))
    #expect(state.roleScreen?.id == shown.id)
    #expect(state.roleScreen?.isAwaitingNeighbour == false)
  }
}
