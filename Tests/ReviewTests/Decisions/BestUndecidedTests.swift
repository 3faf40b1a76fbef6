import FoundationEssentials
import OrderedCollections
import RoleMining
import Testing

@testable import Journal
@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `The best undecided role` {
  private var state = AppState(
    tenant: "test", keepsDecisions: true, now: Date(timeIntervalSince1970: 1_795_183_500))

  /// The roles with these numbers are decided on.
  private mutating func decide(_ numbers: some Sequence<Int>) -> [Effect] {
    let summaries = numbers.map { number in
      (
        PotentialRole.ID("r\(number)"),
        DecisionSummary(
          number: number, state: .rejected, author: "Ana Ruiz",
          time: Date(timeIntervalSince1970: 1_795_183_500), hasNote: false, isImported: false)
      )
    }
    let decisions = CurrentDecisions(byRole: Dictionary(uniqueKeysWithValues: summaries), upTo: 9)
    return state.update(with: .answer(.decisions(.success(decisions))))
  }

  /// Asks for it, and returns the request for the list.
  private mutating func seek() throws -> RowRequest {
    try #require(state.update(with: .ask(.bestUndecided)).pageRequests.first)
  }

  /// Answers with a page of a list of this many roles.
  private mutating func answer(_ request: RowRequest, of total: Int) -> [Effect] {
    let end = min(request.offset + request.limit, total)
    let rows = (request.offset..<end).map { role($0 + 1) }
    return state.update(
      with: .answer(.roles(request, .success(RowPage(rows: rows, total: total)))))
  }

  @Test mutating func `opens after one request, with its entitlements`() throws {
    _ = decide([1, 3])
    let request = try seek()
    #expect(request.source == .roles(.unsaved) && request.offset == 0 && request.limit == 250)
    #expect(request.sorter?.text == "-quality")
    let effects = answer(request, of: 600)
    #expect(state.roleScreen?.path.role == "r2")
    let requests = effects.pageRequests.filter { $0.screen == state.roleScreen?.id }
    #expect(requests.map(\.source) == [.tab(.entitlements, RolePath(session: "s1", role: "r2"))])
    _ = state.update(with: .goUp)
    #expect(state.roles?.current?.id == "r2")
  }

  @Test mutating func `waits for the decisions of the journal`() throws {
    _ = answer(try seek(), of: 5)
    #expect(state.roleScreen == nil)
    _ = decide([1, 2])
    #expect(state.roleScreen?.path.role == "r3")
  }

  @Test mutating func `is looked for on the next page, and a message says so`() throws {
    _ = decide(1...260)
    let effects = answer(try seek(), of: 600)
    #expect(state.roleScreen == nil)
    #expect(
      state.messages.current?.text
        == "The best 250 unsaved roles are all decided on. Reading on…")
    let next = try #require(effects.pageRequests.first { $0.offset == 250 })
    _ = answer(next, of: 600)
    #expect(state.roleScreen?.path.role == "r261")
  }

  @Test mutating func `does not exist if all are decided on, and a message says so`() throws {
    _ = decide(1...5)
    _ = answer(try seek(), of: 5)
    #expect(state.roleScreen == nil)
    #expect(state.messages.current?.text == "All 5 unsaved roles are decided on.")
  }

  @Test mutating func `is not looked for with more than ten requests`() throws {
    _ = decide(1...3_000)
    var request: RowRequest? = try seek()
    var count = 0
    while let next = request {
      count += 1
      let effects = answer(next, of: 3_000)
      request = effects.pageRequests.first { $0.offset == next.offset + 250 }
      if count > 20 { break }
    }
    #expect(count == 10)
    #expect(
      state.messages.current?.text
        == "The best 2,250 unsaved roles are all decided on. D shows only the undecided ones.")
  }

  @Test mutating func `does not open once another key was pressed`() throws {
    _ = decide([])
    let request = try seek()
    _ = state.update(with: .move(.lines(1)))
    _ = answer(request, of: 5)
    #expect(state.roleScreen == nil && state.roles?.source == .roles(.unsaved))
  }

  @Test mutating func `leaves the list of all roles as it is`() throws {
    _ = decide([])
    let all = try #require(state.update(with: .show(.allRoles)).pageRequests.first)
    _ = answer(all, of: 5)
    _ = state.update(with: .mark(.toggle))
    _ = answer(try seek(), of: 5)
    _ = state.update(with: .show(.allRoles))
    #expect(state.roles?.marks.count == 1)
  }

  @Test mutating func `is not looked for where the list cannot be read`() throws {
    _ = decide([])
    let request = try seek()
    let error = APIError(.server, operation: "getAllPotentialRoleSummaries")
    _ = state.update(with: .answer(.roles(request, .failure(error))))
    #expect(state.messages.current?.text == error.description)
    let again = try #require(state.update(with: .refresh).pageRequests.first)
    _ = answer(again, of: 5)
    #expect(state.roleScreen == nil)
  }
}
