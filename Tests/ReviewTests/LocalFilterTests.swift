import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

/// Filters that the tenant knows in part or not at all.
@Suite(.timeLimit(.minutes(1))) struct LocalFilterTests {
  /// One of three roles is dense; every fifth has a quality of 80.
  private func row(_ number: Int) -> PotentialRole {
    var row = role(number, quality: number % 5 == 0 ? 80 : 50)
    row.density = number % 3 == 0 ? 90 : 40
    return row
  }

  private func page(_ request: RowRequest, of total: Int) -> RowPage<PotentialRole> {
    let rows = (request.offset..<min(total, request.offset + request.limit)).map(row)
    return RowPage(rows: rows, total: request.wantsTotal ? total : nil)
  }

  private func filtering(_ text: String) -> (state: AppState, requests: [RowRequest]) {
    var (state, _) = showingRoles()
    _ = state.update(with: .ask(.filter))
    state.type(text)
    let requests = state.update(with: .submit).pageRequests
    return (state, requests)
  }

  /// Answers everything that is asked for and returns how many pages that were.
  private func answer(_ state: inout AppState, _ requests: [RowRequest], of total: Int) -> Int {
    var waiting = requests
    var asked = 0
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      asked += 1
      waiting +=
        state.update(with: .answer(.roles(next, .success(page(next, of: total))))).pageRequests
    }
    return asked
  }

  private func problem(_ text: String) -> PromptLine.Problem? {
    (filtering(text).state.dialog as? FilterPrompt)?.line.problem
  }

  @Test
  func `T-57: the tenant evaluates what it can, the rest is evaluated here over all rows`() throws {
    var (state, requests) = filtering("density ge 80 and quality ge 80")
    #expect(requests.map(\.filter?.text) == ["quality ge 80"])
    #expect(answer(&state, requests, of: 600) == 3)
    let list = try #require(state.roles)
    #expect(list.count == 200)
    #expect(list.loadedRows.allSatisfy { $0.density == 90 })
    #expect(list.summary.loadedForFilter == 600)
    #expect(list.isComplete && !list.isLoading)
  }

  @Test(arguments: [
    ("\"not provisioned\"", ProvisionState.potential), ("\"POTENTIAL\"", .potential),
    ("\"Provisioned\"", .complete),
  ])
  func `a filter takes the words that are shown, and the tenant's`(
    word: String, state: ProvisionState
  ) {
    var matching = role(1)
    matching.provisionState = state
    var other = role(2)
    other.provisionState = .failed
    for (text, names) in [("eq", ["r1"]), ("ne", ["r2"])] {
      var (review, requests) = filtering("provisionState \(text) \(word)")
      let page = RowPage(rows: [matching, other], total: 2)
      for request in requests { _ = review.update(with: .answer(.roles(request, .success(page)))) }
      #expect(review.roles?.loadedRows.map(\.id.rawValue) == names)
    }
  }

  @Test func `T-57: an expression that mixes both under 'or' is evaluated here`() throws {
    var (state, requests) = filtering("density ge 80 or quality ge 80")
    #expect(requests.map(\.filter) == [nil])
    _ = answer(&state, requests, of: 15)
    #expect(state.roles?.loadedRows.map(\.id) == ["r0", "r5", "r10", "r3", "r6", "r9", "r12"])
  }

  @Test func `T-57: a filter that the tenant fully supports loads one page, as usual`() {
    var (state, requests) = filtering("quality ge 80 or saved eq true")
    #expect(answer(&state, requests, of: 600) == 1)
    #expect(state.roles?.summary.loadedForFilter == nil)
  }

  @Test
  func `T-57: matching rows are shown while the rest is loading, and no others`() throws {
    var (state, requests) = filtering("density ge 80")
    _ = state.update(with: .answer(.roles(requests[0], .success(page(requests[0], of: 600)))))
    let list = try #require(state.roles)
    #expect(list.count == 84)
    #expect(list.loadedRows.allSatisfy { $0.density == 90 })
    #expect(list.summary.loadedForFilter == 250)
    #expect(list.summary.total == 600)
    #expect(!list.isComplete && list.isLoading)
  }

  @Test
  func `T-57: rows are requested again after a page failed, and none is shown twice`() throws {
    var (state, requests) = filtering("density ge 80")
    let more = state.update(
      with: .answer(.roles(requests[0], .success(page(requests[0], of: 600))))
    ).pageRequests
    let error = APIError(.unreachable, operation: "getAllPotentialRoleSummaries")
    for request in more {
      _ = state.update(with: .answer(.roles(request, .failure(error))))
    }
    #expect(state.roles?.count == 84)
    #expect(state.roles?.isLoading == false)
    #expect(answer(&state, state.update(with: .refresh).pageRequests, of: 600) == 3)
    #expect(state.roles?.count == 200)
  }

  @Test func `T-57: a refresh keeps the rows that passed until all are here again`() throws {
    var (state, requests) = filtering("density ge 80")
    _ = answer(&state, requests, of: 600)
    let again = try #require(state.update(with: .refresh).pageRequests.first)
    #expect(state.roles?.count == 200)
    let rest = state.update(with: .answer(.roles(again, .success(page(again, of: 300)))))
    #expect(state.roles?.count == 200)
    _ = answer(&state, rest.pageRequests, of: 300)
    #expect(state.roles?.count == 100)
  }

  @Test func `T-57: another order keeps what passed and how much was loaded for it`() throws {
    var (state, requests) = filtering("density ge 80")
    _ = answer(&state, requests, of: 600)
    #expect(state.update(with: .reverseOrder).pageRequests == [])
    #expect(state.roles?.count == 200)
    #expect(state.roles?.summary.loadedForFilter == 600)
    #expect(state.roles?.loadedRows.first?.quality == 50)
  }

  @Test func `T-57: without the filter all rows are back`() throws {
    var (state, requests) = filtering("density ge 80")
    _ = answer(&state, requests, of: 600)
    _ = state.update(with: .ask(.filter))
    _ = state.update(with: .type(.deleteToStart))
    _ = answer(&state, state.update(with: .submit).pageRequests, of: 600)
    #expect(state.roles?.count == 600)
    #expect(state.roles?.summary.loadedForFilter == nil)
  }

  @Test(arguments: [
    "density ge 80", "identityCount gt 9", "entitlementCount lt 3", "pr roleId",
    #"provisionState in ("FAILED", "PENDING")"#, "quality isnull", #"type ne "COMMON""#,
  ])
  func `T-57: every field that the tenant lacks is accepted`(filter: String) {
    #expect(problem(filter) == nil)
  }

  @Test func `T-57: conditions that only the tenant can evaluate are not mixed with ours`() {
    let mixed = #"density ge 80 or identityAttribute co "x""#
    #expect(problem(mixed)?.columns == 18...34)
    #expect(problem(#"density ge 80 and identityAttribute co "x""#) == nil)
  }

  @Test func `T-57: an unknown field is refused with the tenant's fields and ours`() {
    let message = problem("size ge 80")?.message ?? ""
    #expect(message.contains("Freshness") && message.contains("State"))
  }

  @Test func `T-57: sessions are filtered here by what the tenant cannot`() throws {
    let large = RoleMiningSession(id: "a", state: .potentialRolesCreated, identityCount: 900)
    let small = RoleMiningSession(id: "b", state: .created, identityCount: 9)
    var state = showing(large, small)
    _ = state.update(with: .ask(.filter))
    state.type(#"saved eq true and identityCount ge 100 and state eq "POTENTIAL_ROLES_CREATED""#)
    let request = try #require(state.update(with: .submit).pageRequests.first)
    #expect(request.filter?.text == "saved eq true")
    let rows = [large, small].map { SessionRow($0, place: 0) }
    _ = state.update(
      with: .answer(.sessions(request, .success(RowPage(rows: rows, total: 2)))))
    guard case .sessions(let screen) = state.screen else { return }
    #expect(screen.list.loadedRows.map(\.id) == ["a"])
  }
}
