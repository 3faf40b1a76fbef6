import FoundationEssentials
import Review
import RoleMining

/// The role that probably comes next: the first page of its entitlements is loaded while the analyst still looks
/// at the role before it, so that it is shown at once.
struct Lookahead: Sendable {
  /// For how many seconds its rows are shown as they are; after that, they are loaded again when it is opened.
  static let validity: TimeInterval = 5

  /// The screen from which it was requested; each screen requests one.
  private(set) var origin: ScreenID?
  private var screen: RoleScreen?
  /// When its rows arrived; nil while they are on their way.
  private var arrival: Date?

  /// Requests the first page of a role, after the requests of the analyst.
  mutating func begin(_ next: RoleScreen?, from origin: ScreenID, height: Int) -> [Effect] {
    self.origin = origin
    (screen, arrival) = (next, nil)
    guard var next else { return [] }
    let requests = next.tabs[.entitlements].takeRequests(height: height)
    screen = next
    return requests.map { request in
      var request = request
      request.isUrgent = false
      return .loadPage(request)
    }
  }

  /// Shows the rows that arrived. A role with any fault is loaded again when it is opened, and says so then.
  mutating func receive(
    _ result: Result<any AnyRowPage, APIError>, for request: RowRequest, height: Int, at now: Date
  ) {
    guard case .tab(let tab, _, _) = request.source, request.screen == screen?.id else { return }
    guard case .success(let page) = result, page.readableCount == page.rowCount else {
      return forget()
    }
    screen?.tabs[tab].receive(anyPage: result, for: request, height: height, at: now)
    arrival = now
  }

  /// Takes out the screen of a role, if its rows are loaded. Old rows are read again, because a colleague may have
  /// changed them.
  mutating func take(_ path: RolePath, at now: Date) -> RoleScreen? {
    guard var screen, screen.path == path else { return nil }
    defer { forget() }
    guard let arrival else { return nil }
    if now.timeIntervalSince(arrival) > Self.validity { screen.tabs.reload() }
    return screen
  }

  /// Forgets a role that has changed.
  mutating func forget(_ path: RolePath) {
    if screen?.path == path { forget() }
  }

  private mutating func forget() { (screen, arrival) = (nil, nil) }
}

extension AppState {
  /// Requests the first page of the next undecided role or, if there is none, of the next role, once the entitlements
  /// of the role on the screen are loaded.
  mutating func lookAhead() -> [Effect] {
    guard case .role(let shown) = screen, lookahead.origin != shown.id,
      shown.entitlements.total != nil, !shown.entitlements.isLoading
    else { return [] }
    return lookahead.begin(nextScreen(after: shown), from: shown.id, height: listHeight)
  }

  /// The screen of the role that probably comes next; nil if it is not known, or was shown before and keeps what
  /// was chosen there.
  private mutating func nextScreen(after shown: RoleScreen) -> RoleScreen? {
    guard case .roles(let roles)? = screens.dropLast().last,
      let row = roles.list.row(at: roles.list.nextUndecided ?? roles.list.cursor + 1)?.role,
      let path = path(of: row, in: roles.scope), path != shown.path,
      !shelf.roles.contains(where: { $0.path == path })
    else { return nil }
    return RoleScreen(id: nextScreen(), path: path, role: row)
  }
}
