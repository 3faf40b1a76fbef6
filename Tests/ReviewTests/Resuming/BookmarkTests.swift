import FoundationEssentials
import OrderedCollections
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct BookmarkTests {
  private let now = Date(timeIntervalSince1970: 1_795_183_500)

  /// A review that was left on the third of five roles, sorted by name, with a filter and a mark.
  private func left() throws -> Bookmark {
    var state = AppState(tenant: "test", now: now)
    _ = state.update(with: .layout(listHeight: 20))
    let request = try #require(state.update(with: .show(.allRoles)).pageRequests.first)
    answer(&state, request)
    _ = state.update(with: .ask(.filter))
    state.type("quality ge 10")
    for request in state.update(with: .submit).pageRequests { answer(&state, request) }
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .move(.row(3)))
    return state.bookmark
  }

  private func answer(_ state: inout AppState, _ request: RowRequest) {
    let rows = (1...5).map { role($0, quality: 90 - $0) }
    _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: rows, total: 5)))))
  }

  private func start(_ bookmark: Bookmark, asking: Bool) -> (AppState, [Effect]) {
    var state = AppState(tenant: "test", earlierBookmark: (bookmark, asking), now: now)
    let effects = state.start()
    return (state, effects)
  }

  @Test func `A review returns to list, filter, row and marks`() throws {
    let bookmark = try left()
    let data = try WireJSON.encode(bookmark)
    var (state, effects) = start(try WireJSON.decode(from: data), asking: false)
    for request in effects.pageRequests { answer(&state, request) }
    #expect(state.roles?.filter == "quality ge 10")
    #expect(state.roles?.current?.id == "r3")
    #expect(state.roles?.marks.keys.elements == ["r1"])
    _ = state.update(with: .goUp)
    #expect(state.screens.count == 1)
  }

  @Test func `It asks first, and Esc starts at the first screen`() throws {
    var (state, effects) = start(try left(), asking: true)
    #expect(state.dialog is ResumeQuestion)
    #expect(effects.pageRequests.map(\.source) == [.sessions])
    _ = state.update(with: .dismiss)
    #expect(state.dialog == nil && state.screens.count == 1)
  }

  @Test func `Inside a role, tab and threshold return`() throws {
    var state = showingRole()
    _ = state.update(with: .setThreshold(40))
    _ = state.update(with: .tab(.identities))
    let (restored, effects) = start(state.bookmark, asking: false)
    #expect(restored.roleScreen?.tab == .identities)
    #expect(restored.roleScreen?.threshold == 40)
    #expect(effects.contains(.loadRole(path)))
  }

  @Test func `Nothing is offered on the first row of the first screen`() {
    let state = AppState(tenant: "test", now: now)
    let (restored, _) = start(state.bookmark, asking: true)
    #expect(restored.dialog == nil)
  }

  @Test func `A question that is not answered keeps the place`() throws {
    let bookmark = try left()
    var (state, _) = start(bookmark, asking: true)
    _ = state.update(with: .quit)
    #expect(state.bookmark == bookmark)
  }

  @Test func `A place that is not loaded yet is still restored`() throws {
    let bookmark = try left()
    let (state, _) = start(bookmark, asking: false)
    let again = state.bookmark.screens.last?.list
    #expect(again?.row == "r3" && again?.marks == ["r1"])
    #expect(again?.cursor == bookmark.screens.last?.list.cursor)
  }

  @Test func `Leaving by going back step by step keeps the place where that began`() throws {
    var state = showingRole()
    _ = state.update(with: .leaveScreen)
    _ = state.update(with: .leaveScreen)
    _ = state.update(with: .leaveScreen)
    #expect(state.isLeaving)
    #expect(state.bookmark.names.last == "Role 1")
  }
}
