import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct ListTests {
  /// The rows that a tenant with this many roles returns.
  private func page(_ request: RowRequest, of total: Int) -> RowPage<PotentialRole> {
    let rows = (request.offset..<min(total, request.offset + request.limit)).map { role($0) }
    return RowPage(rows: rows, total: request.wantsTotal ? total : nil)
  }

  @Test func `100,000 rows cost one page and one count`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    let effects = state.update(with: .answer(.roles(first, .success(page(first, of: 100_000)))))
    #expect(first.wantsTotal)
    #expect(first.limit == 250)
    #expect(effects == [.evidence(.who((0..<100).map { role($0).id }))])
    #expect(state.roles?.count == 100_000)
  }

  @Test func `the end of 100,000 rows costs one more page, without a count`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 100_000)))))
    let requests = state.update(with: .move(.last)).pageRequests
    #expect(requests.map(\.offset) == [99_750])
    #expect(requests.map(\.wantsTotal) == [false])
    #expect(state.roles?.current == nil)
    _ = state.update(with: .answer(.roles(requests[0], .success(page(requests[0], of: 100_000)))))
    #expect(state.roles?.current?.id == "r99999")
  }

  @Test func `the rows that cannot be read are counted over all pages, also in a refresh`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    func lossy(_ request: RowRequest, losing count: Int) -> Answer {
      let whole = page(request, of: 500)
      return .roles(
        request,
        .success(
          RowPage(rows: Array(whole.rows.dropLast(count)), rowCount: 250, total: whole.total)))
    }
    _ = state.update(with: .answer(lossy(first, losing: 3)))
    let second = try #require(state.update(with: .move(.last)).pageRequests.first)
    _ = state.update(with: .answer(lossy(second, losing: 2)))
    #expect(state.roles?.unreadableRows == 5)
    let again = state.update(with: .refresh).pageRequests
    #expect(state.roles?.unreadableRows == 5)
    let other = try #require(again.first)
    _ = state.update(with: .answer(lossy(other, losing: 0)))
    #expect(state.roles?.unreadableRows == (other.offset == 0 ? 2 : 3))
  }

  @Test func `one page ahead is requested before the cursor gets there`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 1_000)))))
    #expect(state.update(with: .move(.lines(150))).pageRequests == [])
    #expect(state.update(with: .move(.lines(50))).pageRequests.map(\.offset) == [250])
  }

  @Test func `an answer to an earlier filter is dropped`() throws {
    var (state, request) = showingRoles()
    let late = try #require(request)
    _ = state.update(with: .ask(.filter))
    state.type("quality ge 80")
    let fresh = try #require(state.update(with: .submit).pageRequests.first)
    #expect(fresh.filter?.text == "quality ge 80")
    _ = state.update(with: .answer(.roles(late, .success(page(late, of: 3)))))
    #expect(state.roles?.count == 0 && state.roles?.total == nil)
    _ = state.update(with: .answer(.roles(fresh, .success(page(fresh, of: 2)))))
    #expect(state.roles?.count == 2)
  }

  @Test func `a wrong filter stays on the line and says where it is wrong`() {
    var (state, _) = showingRoles()
    _ = state.update(with: .ask(.filter))
    state.type("densite ge 80")
    #expect(state.update(with: .submit) == [])
    guard let prompt = state.dialog as? any Prompt else {
      Issue.record("the line went away")
      return
    }
    #expect(prompt.line.problem?.columns == 1...7)
  }

  @Test func `a column the tenant cannot sort by loads all rows and sorts them here`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 600)))))
    _ = state.update(with: .ask(.sort))
    _ = state.update(with: .scroll(-100))
    var waiting = state.update(with: .submit).pageRequests
    #expect(waiting.map(\.offset) == [0])
    var asked = 0
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      asked += 1
      waiting +=
        state.update(with: .answer(.roles(next, .success(page(next, of: 600)))))
        .pageRequests
    }
    #expect(asked == 3)
    #expect(state.roles?.order == ListOrder(.name, descending: false))
    #expect(state.roles?.isComplete == true)
    let names = try #require(state.roles).loadedRows.map(\.displayName)
    #expect(names == names.sorted { $0.lowercased() < $1.lowercased() })
  }

  @Test func `the cursor stays on its row when rows arrive before it`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 10)))))
    _ = state.update(with: .move(.row(4)))
    #expect(state.roles?.current?.id == "r3")
    let again = try #require(state.update(with: .refresh).pageRequests.first)
    let rows = [role(77), role(78)] + (0..<10).map { role($0) }
    _ = state.update(with: .answer(.roles(again, .success(RowPage(rows: rows, total: 12)))))
    #expect(state.roles?.cursor == 5)
    #expect(state.roles?.current?.id == "r3")
  }

  @Test func `marks survive a filter that hides their rows`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 10)))))
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .ask(.filter))
    state.type("quality ge 80")
    let fresh = try #require(state.update(with: .submit).pageRequests.first)
    _ = state.update(with: .answer(.roles(fresh, .success(RowPage(rows: [role(1)], total: 1)))))
    #expect(state.roles?.chosen.map(\.id) == ["r0", "r1"])
    #expect(state.roles?.hiddenMarks == 1)
  }

  @Test func `a range marks everything between its ends`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 10)))))
    _ = state.update(with: .mark(.range))
    _ = state.update(with: .move(.lines(3)))
    _ = state.update(with: .mark(.range))
    #expect(state.roles?.chosen.map(\.id) == ["r0", "r1", "r2", "r3"])
  }

  @Test func `marking all of a long list loads it first`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 300)))))
    var waiting = state.update(with: .mark(.all)).pageRequests
    #expect(waiting.map(\.offset) == [250])
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      waiting +=
        state.update(with: .answer(.roles(next, .success(page(next, of: 300)))))
        .pageRequests
    }
    #expect(state.roles?.chosen.count == 300)
  }

  @Test func `a total that is not reported is inferred from a short page`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    let full = RowPage(rows: (0..<250).map { role($0) })
    _ = state.update(with: .answer(.roles(first, .success(full))))
    #expect(state.roles?.isTotalEstimated == true)
    let next = try #require(state.update(with: .move(.last)).pageRequests.first)
    let rest = RowPage(rows: (250..<300).map { role($0) })
    _ = state.update(with: .answer(.roles(next, .success(rest))))
    #expect(state.roles?.count == 300)
    #expect(state.roles?.isTotalEstimated == false)
  }

  @Test func `a failed page keeps the rows and is requested again on refresh`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 10)))))
    let again = try #require(state.update(with: .refresh).pageRequests.first)
    let error = APIError(.unreachable, operation: "getAllPotentialRoleSummaries")
    #expect(state.update(with: .answer(.roles(again, .failure(error)))) == [])
    #expect(state.roles?.current?.id == "r0")
    #expect(state.roles?.failure != nil)
    #expect(state.messages.current?.weight == .failure)
    #expect(state.update(with: .refresh).pageRequests.count == 1)
  }

  @Test func `a search goes to the next row that has the text, and wraps round`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 30)))))
    _ = state.update(with: .ask(.search))
    state.type("ROLE 2")
    _ = state.update(with: .submit)
    #expect(state.roles?.current?.id == "r2")
    _ = state.update(with: .findNext(forward: true))
    #expect(state.roles?.current?.id == "r20")
    _ = state.update(with: .findNext(forward: false))
    _ = state.update(with: .findNext(forward: false))
    #expect(state.roles?.current?.id == "r29")
  }

  /// A list with all three pages loaded, but not sorted.
  private func threePages() throws -> AppState {
    var (state, request) = showingRoles()
    var waiting = [try #require(request)]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      waiting +=
        state.update(with: .answer(.roles(next, .success(page(next, of: 600)))))
        .pageRequests
      if waiting.isEmpty, state.roles?.loadedRows.count == 250 {
        waiting = state.update(with: .move(.row(300))).pageRequests
      } else if waiting.isEmpty, state.roles?.loadedRows.count == 500 {
        waiting = state.update(with: .move(.last)).pageRequests
      }
    }
    return state
  }

  @Test func `rows that are gone after a refresh are not kept`() throws {
    var state = try threePages()
    #expect(state.roles?.loadedRows.count == 600)
    _ = state.update(with: .move(.first))
    let again = try #require(state.update(with: .refresh).pageRequests.first)
    _ = state.update(with: .answer(.roles(again, .success(page(again, of: 100)))))
    #expect(state.roles?.loadedRows.count == 100)
  }

  @Test func `rows from before a refresh do not count as a complete list`() throws {
    var state = try threePages()
    _ = state.update(with: .move(.first))
    let again = try #require(state.update(with: .refresh).pageRequests.first)
    _ = state.update(with: .answer(.roles(again, .success(page(again, of: 600)))))
    #expect(state.roles?.isComplete == false)
  }

  @Test func `a list that became empty is not requested again`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 3)))))
    let again = try #require(state.update(with: .refresh).pageRequests.first)
    #expect(state.update(with: .answer(.roles(again, .success(page(again, of: 0))))) == [])
    #expect(state.roles?.isLoading == false)
  }

  @Test func `the smallest numbers do not crash the program`() {
    var state = showingRole()
    _ = state.update(with: .move(.row(.min)))
    #expect(state.roleScreen?.entitlements.cursor == 0)
    let few = entitlement(1, popularity: 1, holders: .min)
    #expect(few.sortValue(in: .newGrants) != .none)
  }

  @Test func `a list with an unreadable row still counts as complete`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    let rows = (0..<39).map { role($0) }
    let page = RowPage(rows: rows, rowCount: 40, total: 40)
    _ = state.update(with: .answer(.roles(first, .success(page))))
    #expect(state.roles?.isComplete == true)
    #expect(state.update(with: .mark(.all)) == [])
    #expect(state.roles?.summary.marked == 39)
    #expect(state.roles?.isLoading == false)
  }

  @Test func `clearing the marks cancels a pending request to mark all`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(page(first, of: 300)))))
    var waiting = state.update(with: .mark(.all)).pageRequests
    _ = state.update(with: .mark(.none))
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      waiting +=
        state.update(with: .answer(.roles(next, .success(page(next, of: 300)))))
        .pageRequests
    }
    #expect(state.roles?.summary.marked == 0)
  }

  @Test func `attributes stay sorted when the role is read anew`() {
    var state = showingRole()
    let counts = [
      IdentityAttributeCount(attributeValue: "Berlin", count: 2),
      IdentityAttributeCount(attributeValue: "Austin", count: 8),
    ]
    let whole = PotentialRole(
      id: "r1",
      identityDistribution: [
        IdentityDistribution(attributeName: "city", distribution: counts)
      ])
    _ = state.update(with: .answer(.role(path, .success(whole))))
    _ = state.update(with: .tab(.attributes))
    state.screen.changeList { $0.sort(byColumnNamed: "identities", height: 20) }
    #expect(state.roleScreen?.tabs[AttributesTab.self].list.loadedRows.map(\.count) == [8, 2])
    _ = state.update(with: .answer(.role(path, .success(whole))))
    #expect(state.roleScreen?.tabs[AttributesTab.self].list.loadedRows.map(\.count) == [8, 2])
  }
}
