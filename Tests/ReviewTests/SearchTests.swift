import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A search` {
  /// The list of all roles, of which the tenant has this many and has sent some.
  private func showing(_ names: [String], of total: Int? = nil) throws -> AppState {
    var (state, request) = showingRoles(height: 5)
    let rows = names.enumerated().map { number, name in
      var role = role(number, quality: 100 - number)
      role.name = name
      return role
    }
    let page = RowPage(rows: rows, rowCount: total.map { _ in 250 }, total: total ?? rows.count)
    _ = state.update(with: .answer(.roles(try #require(request), .success(page))))
    return state
  }

  private let names = ["Clerk", "Buyer", "Clerk 2", "Driver", "Clerk 3", "Nurse", "Nurse 2"]

  @Test func `counts the matches, and says which of them is current`() throws {
    var state = try showing(names)
    _ = state.update(with: .ask(.search))
    state.type("clerk")
    #expect(state.screen.searchPlace == SearchPlace(number: 1, count: 3, isOfLoadedRows: false))
    _ = state.update(with: .submit)
    _ = state.update(with: .findNext(forward: true))
    #expect(state.screen.searchPlace?.number == 2)
    _ = state.update(with: .move(.lines(1)))
    #expect(state.screen.searchPlace == SearchPlace(number: nil, count: 3, isOfLoadedRows: false))
  }

  @Test func `says when it counted only the rows that are here`() throws {
    var state = try showing(names, of: 1_000)
    _ = state.update(with: .ask(.search))
    state.type("nurse")
    #expect(state.screen.searchPlace == SearchPlace(number: 1, count: 2, isOfLoadedRows: true))
  }

  @Test func `counts a row that was renamed meanwhile`() throws {
    var state = try showing(names)
    _ = state.update(with: .ask(.search))
    state.type("nurse")
    _ = state.update(with: .submit)
    var renamed = role(0)
    renamed.name = "Nurse 3"
    let answer = Answer.role(RolePath(session: "s1", role: "r0"), .success(renamed))
    _ = state.update(with: .answer(answer))
    #expect(state.screen.searchPlace?.count == 3)
  }

  @Test func `goes back on Esc to where it began`() throws {
    var state = try showing(names)
    _ = state.update(with: .move(.row(6)))
    _ = state.update(with: .move(.row(3)))
    let before = try #require(state.roles)
    _ = state.update(with: .ask(.search))
    state.type("clerk 3")
    #expect(state.roles?.current?.name == "Clerk 3")
    _ = state.update(with: .dismiss)
    #expect(state.roles?.cursor == before.cursor)
    #expect(state.roles?.top == before.top)
    #expect(state.screen.searchPlace == nil)
  }

  @Test func `says what it looks in, which is not every column`() throws {
    var state = try showing(names)
    _ = state.update(with: .ask(.search))
    #expect(
      (state.dialog as? SearchPrompt)?.line.hint
        == "text in names or descriptions; n and N go to the next and previous match")
  }

  @Test func `looks from where it began, however the text is typed`() throws {
    var state = try showing(names)
    _ = state.update(with: .ask(.search))
    state.type("n")
    #expect(state.roles?.current?.name == "Nurse")
    _ = state.update(with: .type(.deleteBackward))
    #expect(state.roles?.current?.name == "Clerk")
    state.type("zzz")
    #expect(state.roles?.current?.name == "Clerk")
    _ = state.update(with: .submit)
    #expect(
      state.messages.current?.text
        == "No match for /zzz in names or descriptions. Esc ends the search.")
  }
}
