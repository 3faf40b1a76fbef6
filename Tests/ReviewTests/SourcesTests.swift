import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

/// The sources of a role, and who used them.
@Suite(.timeLimit(.minutes(1))) struct SourcesTests {
  /// A state on the sources of a role with this many identities.
  private func showingSources(
    _ entitlements: [RoleMiningEntitlement], identities: Int = 10, height: Int = 20
  ) -> (state: AppState, requests: [RowRequest]) {
    var state = started(height: height)
    let request = state.update(with: .show(.allRoles)).pageRequests[0]
    _ = state.update(
      with: .answer(.roles(request, .success(RowPage(rows: [role(1)], total: 1)))))
    let effects = state.update(with: .open)
    let whole = PotentialRole(id: "r1", identityCount: identities, identityIDs: [])
    _ = state.update(with: .answer(.role(path, .success(whole))))
    let page = RowPage(rows: entitlements, total: entitlements.count)
    _ = state.update(with: .answer(.tab(effects.pageRequests[0], .success(page))))
    let requests = state.update(with: .tab(.sources)).pageRequests
    return (state, requests)
  }

  private func entitlement(
    _ name: String, on source: String, holders: Int? = nil,
    _ activity: ActivitySourceState? = .complete
  ) -> RoleMiningEntitlement {
    RoleMiningEntitlement(
      id: .init(name), reference: EntitlementReference(), applicationName: source.uppercased(),
      identityCount: holders, sourceID: .init(source), activitySourceState: activity)
  }

  private func usage(_ days: [Int?], from first: Int = 0) -> RowPage<SourceUsage> {
    RowPage(
      rows: days.enumerated().map { SourceUsage(id: .init("i\(first + $0)"), usageCount: $1) })
  }

  private func rows(_ state: AppState) -> [SourceRow] {
    state.roleScreen?.tabs[SourcesTab.self].list.loadedRows ?? []
  }

  @Test func `each source of the entitlements has a row, the one with the most access first`() {
    let (state, _) = showingSources([
      entitlement("a", on: "ad"), entitlement("b", on: "sap"), entitlement("c", on: "sap"),
    ])
    #expect(rows(state).map(\.name) == ["SAP", "AD"])
    #expect(rows(state).map(\.entitlementCount) == [2, 1])
  }

  @Test func `the holders are at least those of the most popular entitlement`() {
    let (state, _) = showingSources([
      entitlement("a", on: "one", holders: 4),
      entitlement("b", on: "two", holders: 6), entitlement("c", on: "two", holders: 5),
      entitlement("d", on: "all", holders: 10), entitlement("e", on: "all", holders: 2),
      entitlement("f", on: "untold"),
    ])
    let holders = Dictionary(rows(state).map { ($0.name, $0.holders) }) { first, _ in first }
    #expect(holders["ONE"] == AtLeast(count: 4, isExact: true))
    #expect(holders["TWO"] == AtLeast(count: 6, isExact: false))
    #expect(holders["ALL"] == AtLeast(count: 10, isExact: true))
    #expect(holders["UNTOLD"] == .some(nil))
  }

  @Test func `usage is requested when the tab is shown, after the analyst's own keys`() {
    let (_, requests) = showingSources([entitlement("a", on: "ad")])
    #expect(requests.map(\.source) == [.tab(.sources, path, row: "ad")])
    #expect(requests.map(\.sorter?.text) == ["-usageCount"])
    #expect(requests.map(\.isUrgent) == [false])
  }

  @Test func `usage is requested for visible sources, two at a time`() {
    let sources = (1...9).map { entitlement("\($0)", on: "s\($0)") }
    var (state, requests) = showingSources(sources, height: 3)
    var asked: [ListSource] = []
    while !requests.isEmpty {
      #expect(requests.count <= 2)
      asked += requests.map(\.source)
      requests = requests.flatMap {
        state.update(with: .answer(.tab($0, .success(usage([0]))))).pageRequests
      }
    }
    #expect(asked == (1...3).map { .tab(.sources, path, row: "s\($0)") })
  }

  @Test func `those who used a source are counted, and their days`() {
    var (state, requests) = showingSources([entitlement("a", on: "ad")])
    _ = state.update(with: .answer(.tab(requests[0], .success(usage([30, 12, 0, nil])))))
    #expect(rows(state)[0].users == AtLeast(count: 2, isExact: true))
    #expect(rows(state)[0].meanDays == 21)
  }

  @Test(arguments: [
    (ActivitySourceState?.some(.complete), [0, 0], 0), (.complete, [nil, nil], nil),
    (.complete, [], nil), (.notComplete, [0, 0], nil), (nil, [0], nil),
  ])
  func `T-27: no use is zero only where the activity data are complete`(
    activity: ActivitySourceState?, days: [Int?], users: Int?
  ) {
    var (state, requests) = showingSources([entitlement("a", on: "ad", activity)])
    _ = state.update(with: .answer(.tab(requests[0], .success(usage(days)))))
    #expect(rows(state)[0].users?.count == users)
    #expect(rows(state)[0].meanDays == nil)
  }

  @Test func `T-27: where the activity data are incomplete, more may have used the source`() {
    var (state, requests) = showingSources([entitlement("a", on: "ad", .notComplete)])
    _ = state.update(with: .answer(.tab(requests[0], .success(usage([3, 0])))))
    #expect(rows(state)[0].users == AtLeast(count: 1, isExact: false))
    #expect(rows(state)[0].meanDays == nil)
  }

  @Test func `reading continues until the first who did not use the source`() {
    var (state, requests) = showingSources([entitlement("a", on: "ad")], identities: 5_000)
    let full = [Int?](repeating: 9, count: 250)
    let next = state.update(with: .answer(.tab(requests[0], .success(usage(full))))).pageRequests
    #expect(next.map(\.offset) == [250])
    #expect(rows(state)[0].use.progress == .reading)
    let rest = [Int?](repeating: 9, count: 50) + [Int?](repeating: 0, count: 200)
    let last = usage(rest, from: 250)
    #expect(state.update(with: .answer(.tab(next[0], .success(last)))) == [])
    #expect(rows(state)[0].users == AtLeast(count: 300, isExact: true))
  }

  @Test func `a zero does not end the reading in a page that is not in the requested order`() {
    var (state, requests) = showingSources([entitlement("a", on: "ad")], identities: 5_000)
    let page = usage([0] + [Int?](repeating: 9, count: 248) + [0])
    #expect(state.update(with: .answer(.tab(requests[0], .success(page)))).pageRequests.count == 1)
  }

  @Test func `at most four pages of a source are read`() {
    var (state, requests) = showingSources([entitlement("a", on: "ad")], identities: 25_000)
    for number in 0..<4 {
      let page = usage([Int?](repeating: 9, count: 250), from: number * 250)
      requests = state.update(with: .answer(.tab(requests[0], .success(page)))).pageRequests
    }
    #expect(requests == [])
    #expect(rows(state)[0].use.progress == .cut)
    #expect(rows(state)[0].users == AtLeast(count: 1_000, isExact: false))
    #expect(rows(state)[0].meanDays == nil)
  }

  @Test func `rows that cannot be read leave open how many used the source`() {
    var (state, requests) = showingSources([entitlement("a", on: "ad")])
    let page = RowPage(rows: [SourceUsage(id: "i1", usageCount: 0)], rowCount: 2)
    _ = state.update(with: .answer(.tab(requests[0], .success(page))))
    #expect(rows(state)[0].users == AtLeast(count: 0, isExact: false))
  }

  @Test func `usage that cannot be read says why and is requested again with the screen`() {
    var (state, requests) = showingSources([entitlement("a", on: "ad")])
    let error = APIError(.server, operation: "getUsage", status: 503)
    #expect(state.update(with: .answer(.tab(requests[0], .failure(error)))) == [])
    #expect(rows(state)[0].use.progress == .failed(error))
    #expect(state.messages.current?.text == error.description)
    let sources = state.update(with: .refresh).pageRequests.map(\.source)
    #expect(sources.contains(.tab(.sources, path, row: "ad")))
    #expect(rows(state)[0].use.progress == .reading)
  }

  @Test func `an answer to a question from before a refresh is dropped`() {
    var (state, requests) = showingSources([entitlement("a", on: "ad")])
    _ = state.update(with: .refresh)
    _ = state.update(with: .answer(.tab(requests[0], .success(usage([5])))))
    #expect(rows(state)[0].use.progress == .reading)
  }

  @Test func `a source without an id is not requested`() {
    let nameless = RoleMiningEntitlement(
      id: "a", reference: EntitlementReference(), applicationName: "Paper")
    let (state, requests) = showingSources([nameless])
    #expect(requests == [])
    #expect(rows(state).map(\.name) == ["Paper"])
    #expect(rows(state)[0].users == nil)
    #expect(state.roleScreen?.isLoading == false)
  }

  @Test func `a role without entitlements has no sources`() {
    let (state, requests) = showingSources([])
    #expect(rows(state).isEmpty && requests.isEmpty)
  }
}
