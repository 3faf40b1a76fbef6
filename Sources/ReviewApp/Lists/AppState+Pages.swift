import Review
import RoleMining

extension AppState {
  mutating func receive(_ result: Result<RowPage<SessionRow>, APIError>, for request: RowRequest) {
    receive(result, for: request) { screen, deliver in
      guard case .sessions(var sessions) = screen else { return }
      deliver(&sessions.list)
      screen = .sessions(sessions)
    }
  }

  mutating func receive(
    _ result: Result<RowPage<PotentialRole>, APIError>, for request: RowRequest
  ) {
    guard !showDraftsInstead(of: result, for: request) else { return }
    let rows = result.map { [decisions] page in
      page.mapRows { RoleRow($0, decisions[$0.id]) }
    }
    receive(rows, for: request) { screen, deliver in
      guard case .roles(var roles) = screen else { return }
      deliver(&roles.list)
      screen = .roles(roles)
    }
  }

  /// Delivers what a tab requested, wherever its screen is now.
  mutating func receive(_ result: Result<any AnyRowPage, APIError>, for request: RowRequest) {
    guard case .tab(let tab, _, _) = request.source,
      let index = screens.firstIndex(where: { $0.id == request.screen }),
      case .role(var role) = screens[index]
    else { return lookahead.receive(result, for: request, height: listHeight, at: now) }
    role.tabs[tab].receive(anyPage: result, for: request, height: listHeight, at: now)
    let lostMarks = role.tabs[tab].changeList { $0.dropLostMarks() }
    screens[index] = .role(role)
    report(result)
    report(lostMarks: lostMarks)
    if tab == .entitlements || tab == .excluded { noteNewGrants(of: request.screen) }
  }

  /// Delivers a page, or its failure, to the list that requested it, wherever its screen is now.
  private mutating func receive<Row>(
    _ result: Result<RowPage<Row>, APIError>, for request: RowRequest,
    reach: (inout Screen, (inout ListState<Row>) -> Void) -> Void
  ) {
    guard let index = screens.firstIndex(where: { $0.id == request.screen }) else { return }
    let (height, now) = (listHeight, now)
    var lostMarks = 0
    reach(&screens[index]) { list in
      switch result {
      case .success(let page):
        list.receive(page, for: request, height: height, at: now)
        lostMarks = list.dropLostMarks()
      case .failure(let error): list.receive(failure: error, for: request)
      }
    }
    report(result.map { $0 })
    report(lostMarks: lostMarks)
  }

  /// Reports marks that were removed with their rows.
  private mutating func report(lostMarks count: Int) {
    guard count > 0 else { return }
    say(
      count == 1
        ? "1 marked row is no longer in the list. Its mark is gone."
        : "\(count) marked rows are no longer in the list. Their marks are gone.", .warning)
  }

  /// Reports which rows of a page are missing.
  private mutating func report(_ result: Result<any AnyRowPage, APIError>) {
    switch result {
    case .success(let page) where page.readableCount < page.rowCount:
      let lost = page.rowCount - page.readableCount
      say("\(lost) of \(page.rowCount) rows could not be read. \(page.problem)", .warning)
    case .failure(let error): say(error.sentences, .failure)
    case .success: break
    }
  }

  /// Notes the new grants of a role, which are known once all its entitlements are loaded.
  private mutating func noteNewGrants(of id: ScreenID) {
    for case .role(let role) in screens where role.id == id && role.entitlements.filter.isEmpty {
      guard let composition = role.composition else { continue }
      knownGrants[role.path] = composition.newGrants
    }
  }
}
