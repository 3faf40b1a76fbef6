import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

/// The saved roles of a login that may not list the roles of all sessions.
@Suite(.timeLimit(.minutes(1))) struct DraftTests {
  private let refusal = APIError(
    .forbidden, operation: "getAllPotentialRoleSummaries", status: 403)

  /// A state in which the saved roles were refused, and what it asks for then.
  private func refused(filter: String = "") throws -> (state: AppState, request: RowRequest) {
    var state = started()
    var request = try #require(state.update(with: .show(.savedRoles)).pageRequests.first)
    if !filter.isEmpty {
      _ = state.update(with: .ask(.filter))
      state.type(filter)
      request = try #require(state.update(with: .submit).pageRequests.first)
    }
    let effects = state.update(with: .answer(.roles(request, .failure(refusal))))
    return (state, try #require(effects.pageRequests.first))
  }

  @Test
  func `T-73: if the list of saved roles is refused, drafts are requested, and a message says so`()
    throws
  {
    let (state, request) = try refused()
    #expect(request.source == .drafts)
    #expect(request.sorter == nil && request.filter == nil)
    #expect(state.roles?.failure == nil)
    #expect(state.messages.current?.weight == .warning)
    #expect(state.messages.current?.text.contains("drafts") == true)
  }

  @Test func `T-73: another failure than a refusal shows no drafts`() throws {
    var state = started()
    let request = try #require(state.update(with: .show(.savedRoles)).pageRequests.first)
    let error = APIError(.server, operation: "getAllPotentialRoleSummaries", status: 503)
    #expect(state.update(with: .answer(.roles(request, .failure(error)))) == [])
    #expect(state.roles?.source == .roles(.saved))
    #expect(state.roles?.failure != nil)
  }

  @Test func `T-73: drafts that are refused too are a failure, and not requested again`() throws {
    var (state, request) = try refused()
    #expect(state.update(with: .answer(.roles(request, .failure(refusal)))) == [])
    #expect(state.roles?.failure != nil)
  }

  @Test func `T-73: the roles of all sessions do not become drafts`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    #expect(state.update(with: .answer(.roles(first, .failure(refusal)))) == [])
    #expect(state.roles?.source == .roles(.all))
  }

  @Test func `T-73: a filter that drafts have the values for is kept and evaluated here`() throws {
    var (state, request) = try refused(filter: #"name sw "Pay""#)
    #expect(request.filter == nil)
    let rows = ["Payments", "Treasury"].map { PotentialRole(id: .init($0), name: $0) }
    _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: rows, total: 2)))))
    #expect(state.roles?.loadedRows.map(\.id) == ["Payments"])
  }

  @Test func `T-73: a filter that drafts have no values for is cleared, and a message says so`()
    throws
  {
    let (state, request) = try refused(filter: "quality ge 80")
    #expect(request.filter == nil && state.roles?.filter == "")
    #expect(state.messages.current?.text.contains("so it was cleared") == true)
  }

  @Test func `T-14: the session of a draft is requested when it is opened`() throws {
    var (state, request) = try refused()
    let draft = PotentialRole(id: "d1", name: "Draft", isSaved: true)
    _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: [draft], total: 1)))))
    let asking = state.screen.id
    #expect(state.update(with: .open) == [.findSession("d1", asking)])
    let whole = PotentialRole(id: "d1", session: RoleMiningSessionParameters(id: "s7"))
    let effects = state.update(with: .answer(.sessionFound("d1", asking, .success(whole))))
    #expect(effects.contains(.loadRole(RolePath(session: "s7", role: "d1"))))
  }
}
