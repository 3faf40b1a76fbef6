import FoundationEssentials
import OrderedCollections
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

/// Going away and coming back.
@Suite(.timeLimit(.minutes(1))) struct `Coming back` {
  /// Answers what is asked for of lists and roles until nothing is, and returns how many pages that were.
  @discardableResult
  private func answer(
    _ state: inout AppState, _ effects: [Effect], roles: Int = 60, entitlements: [Int] = [1, 2, 3]
  ) -> Int {
    var waiting = effects
    var pages = 0
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .loadPage(let request):
        pages += 1
        waiting += state.update(with: answer(to: request, roles: roles, entitlements))
      case .loadRole(let path):
        let whole = PotentialRole(
          id: path.role, identityCount: 10, excludedEntitlements: [], identityDistribution: [],
          identityIDs: [])
        waiting += state.update(with: .answer(.role(path, .success(whole))))
      default: break
      }
    }
    return pages
  }

  private func answer(to request: RowRequest, roles count: Int, _ entitlements: [Int]) -> Action {
    switch request.source {
    case .tab(.entitlements, _, _):
      let rows = entitlements.map { entitlement($0, popularity: 100 - Double($0), holders: $0) }
      return .answer(.tab(request, .success(RowPage(rows: rows, total: rows.count))))
    case .tab(.excluded, _, _):
      let rows = [entitlement(9, popularity: 20, holders: 2)]
      return .answer(.tab(request, .success(RowPage(rows: rows, total: 1))))
    case .tab:
      let rows = (1...5).map {
        RoleMiningIdentity(id: .init("i\($0)"), name: "I\($0)")
      }
      return .answer(.tab(request, .success(RowPage(rows: rows, total: 5))))
    case .sessions:
      let rows = ["s1", "s2"].enumerated().map {
        SessionRow(RoleMiningSession(id: .init($1)), place: $0)
      }
      return .answer(.sessions(request, .success(RowPage(rows: rows, total: 2))))
    default:
      let end = min(request.offset + request.limit, count)
      let rows = (request.offset..<max(request.offset, end)).map { role($0 + 1) }
      return .answer(.roles(request, .success(RowPage(rows: rows, total: count))))
    }
  }

  private func press(_ state: inout AppState, _ actions: Action..., roles: Int = 60) {
    for action in actions { answer(&state, state.update(with: action), roles: roles) }
  }

  private func atRoles() -> AppState {
    var state = started()
    answer(&state, state.start())
    press(&state, .show(.allRoles))
    return state
  }

  @Test(arguments: [Action.back, .leaveScreen, .show(.sessions), .nextList(forward: true)])
  func `to a list finds its cursor, marks, filter and order`(away: Action) throws {
    var state = atRoles()
    press(&state, .ask(.filter))
    state.type("quality ge 10")
    press(&state, .submit, .reverseOrder, .move(.row(30)), .mark(.toggle))
    let before = try #require(state.roles)
    if case .back = away {
      // Esc would clear the filter first.
      press(&state, .goUp)
    } else {
      press(&state, away)
    }
    press(&state, .show(.allRoles))
    let after = try #require(state.roles)
    #expect(after.filter == "quality ge 10" && after.order == before.order)
    #expect(after.cursor == 30 && after.current?.id == before.current?.id)
    #expect(after.marks.keys == before.marks.keys && after.marks.count == 1)
  }

  @Test func `to the roles of a session finds them, too`() throws {
    var state = showing(RoleMiningSession(id: "s1"))
    press(&state, .open, .move(.row(20)), .show(.savedRoles), .show(.sessions), .open)
    #expect(state.roles?.cursor == 19)
    #expect(state.roles?.source == .roles(.session("s1")))
  }

  @Test(arguments: [Action.goUp, .show(.sessions), .show(.savedRoles)])
  func `to a role finds its threshold, tab, marks, filter and cursor`(away: Action) throws {
    var state = atRoles()
    press(
      &state, .open, .setThreshold(40), .move(.row(2)), .mark(.toggle), .tab(.identities),
      .move(.row(4)))
    press(&state, away)
    press(&state, .show(.allRoles), .open)
    let role = try #require(state.roleScreen)
    #expect(role.threshold == 40 && role.tab == .identities)
    #expect(role.list.cursor == 3)
    #expect(role.entitlements.marks.count == 1 && role.entitlements.cursor == 2)
  }

  @Test func `with [ and ] finds each role as it was left`() throws {
    var state = atRoles()
    press(&state, .open, .setThreshold(40), .ask(.nextRole))
    #expect(state.roleScreen?.threshold == 40)
    press(&state, .setThreshold(70), .tab(.identities), .ask(.previousRole))
    #expect(state.roleScreen?.threshold == 40 && state.roleScreen?.tab == .entitlements)
    press(&state, .ask(.nextRole))
    #expect(state.roleScreen?.threshold == 70 && state.roleScreen?.tab == .identities)
  }

  @Test func `reads the rows of a role again, and shows what changed`() throws {
    var state = atRoles()
    press(&state, .open, .mark(.all), .goUp)
    let effects = state.update(with: .open)
    #expect(effects.contains { if case .loadRole = $0 { true } else { false } })
    answer(&state, effects, entitlements: [1, 3])
    #expect(state.roleScreen?.entitlements.count == 2)
    #expect(state.roleScreen?.entitlements.marks.count == 2)
    #expect(
      state.messages.current?.text
        == "1 marked row is no longer in the list. Its mark is gone.")
  }

  @Test func `keeps the marks of rows that only a filter hides`() throws {
    var state = atRoles()
    press(&state, .mark(.all), .ask(.filter))
    state.type("quality ge 99")
    press(&state, .submit, roles: 0)
    #expect(state.roles?.marks.count == 60)
    press(&state, .back)
    #expect(state.roles?.marks.count == 60 && state.roles?.count == 60)
  }

  @Test func `remembers the last 50 roles`() throws {
    var state = atRoles()
    press(&state, .open, .setThreshold(1), .goUp)
    for number in 2...52 { press(&state, .move(.row(number)), .open, .setThreshold(number), .goUp) }
    #expect(state.shelf.roles.count == Shelf.roleLimit)
    press(&state, .move(.row(1)), .open)
    #expect(state.roleScreen?.threshold == 0)
    press(&state, .goUp, .move(.row(40)), .open)
    #expect(state.roleScreen?.threshold == 40)
  }

  @Test func `shows what was changed elsewhere in the meantime`() throws {
    var state = atRoles()
    press(&state, .show(.sessions))
    var renamed = role(1)
    renamed.name = "Renamed"
    _ = state.update(with: .answer(.role(path, .success(renamed))))
    _ = state.update(with: .show(.allRoles))
    #expect(state.roles?.loadedRows.first?.name == "Renamed")
  }

  @Test func `clears the filter with Esc before it leaves, and stays on the row`() throws {
    var state = atRoles()
    press(&state, .ask(.filter))
    state.type("quality ge 10")
    press(&state, .submit, .move(.row(30)))
    let row = try #require(state.roles?.current)
    press(&state, .back)
    #expect(state.messages.current?.text == "Filter cleared.")
    #expect(state.roles?.filter == "" && state.roles?.current?.id == row.id)
    press(&state, .back)
    #expect(state.roles != nil && state.messages.current == nil)
    press(&state, .back)
    #expect(state.roles == nil)
  }
}
