import Review
import RoleMining
import RoleMiningClient

extension AppState {
  /// Opens the current row.
  mutating func open() -> [Effect] {
    switch screen {
    case .sessions(let sessions): return open(sessions.list.current)
    case .roles(let roles): return open(roles.list.current?.role, in: roles.scope)
    case .role(let role): return openRow(of: role)
    case .accepted(let accepted): return openRow(of: accepted)
    }
  }

  private mutating func open(_ row: SessionRow?) -> [Effect] {
    guard let row else { return [] }
    guard let id = row.session.id else {
      // T-01: the list of sessions is not declared to carry ids.
      say(
        "The tenant does not report this session's id. Its roles are in the list of all roles: g r."
      )
      return []
    }
    var screen = roles(.session(id))
    screen.sessionName = row.session.displayName
    screens.append(.roles(screen))
    return []
  }

  private mutating func open(_ role: PotentialRole?, in scope: RolesScope) -> [Effect] {
    guard let role else { return [] }
    guard let path = path(of: role, in: scope) else {
      say("Asking the tenant for the session of \(role.displayName).")
      return [.findSession(role.id, screen.id)]
    }
    return open(role, at: path)
  }

  /// Opens a role over the current screen.
  mutating func open(_ role: PotentialRole, at path: RolePath) -> [Effect] {
    screens.append(.role(roleScreen(of: role, at: path)))
    return loadRoleOnScreen()
  }

  /// The list as it was left, with its rows read again, or a new one.
  private mutating func roles(_ scope: RolesScope) -> RolesScreen {
    guard var screen = shelf.takeRoles(scope) else {
      return RolesScreen(id: nextScreen(), scope: scope)
    }
    screen.list.comeBack(height: listHeight)
    return screen
  }

  /// The screen of a role as it was left, updated from its row, or a new one.
  mutating func roleScreen(of role: PotentialRole, at path: RolePath) -> RoleScreen {
    guard var screen = lookahead.take(path, at: now) ?? shelf.takeRole(at: path) else {
      var screen = RoleScreen(id: nextScreen(), path: path, role: role)
      if settings.opensOverview { screen.tab = .overview }
      return screen
    }
    screen.show(role)
    return screen
  }

  /// Loads everything about the role on the screen except its rows.
  mutating func loadRoleOnScreen() -> [Effect] {
    guard case .role(let role) = screen else { return [] }
    // Rows that were loaded ahead can be compared at once.
    return [.loadRole(role.path), .loadDistribution(role.path)] + loadDecision(on: role.path)
      + compareDecision(on: role.id)
  }

  /// T-14: drafts come without their session, which every request about a role needs. The row keeps it,
  /// and the role is opened if the analyst is still waiting for it.
  mutating func openFound(
    _ id: PotentialRole.ID, _ result: Result<PotentialRole, APIError>, for asking: ScreenID
  ) -> [Effect] {
    switch result {
    case .success(let role) where role.session?.id != nil:
      forEachRoleList { list in list.change(id) { $0.role.session = role.session } }
      guard screen.id == asking, dialog == nil, let (row, path) = currentRole, row.id == id else {
        return []
      }
      return open(row, at: path)
    case .success:
      say("The role cannot be opened: the tenant does not report its session.", .warning)
    case .failure(let error): say("The role cannot be opened: \(error.sentences)", .failure)
    }
    return []
  }

  /// On an entitlement, shows with a threshold what excluding everything below it would do, and without one what
  /// the entitlement is for.
  private mutating func openRow(of role: RoleScreen) -> [Effect] {
    if role.tab == .overview {
      return follow(role.tabs[OverviewTab.self].list.current?.line.target)
    }
    if let effects = readRow(of: role) { return effects }
    guard role.tab == .entitlements else { return [] }
    guard role.threshold == 0 || role.entitlements.isComplete else {
      say("The entitlements are still loading. Try again when all of them are loaded.", .warning)
      return []
    }
    guard role.threshold == 0 || role.belowThreshold.isEmpty else {
      return preview(role.belowThreshold, exclude: true, in: role)
    }
    guard let entitlement = role.entitlements.current else { return [] }
    let words = entitlement.reference.description ?? "no description on the tenant."
    say("\(entitlement.displayName): \(words)")
    return []
  }

  /// The path of a role, if it or its list states the session.
  func path(of role: PotentialRole, in scope: RolesScope) -> RolePath? {
    if case .session(let session) = scope { return RolePath(session: session, role: role.id) }
    return role.session?.id.map { RolePath(session: $0, role: role.id) }
  }

  /// The role that a command on one role works on.
  package var currentRole: (role: PotentialRole, path: RolePath)? {
    switch screen {
    case .sessions, .accepted: nil
    case .roles(let roles):
      roles.list.current.flatMap { row in
        path(of: row.role, in: roles.scope).map { (row.role, $0) }
      }
    case .role(let screen): (screen.role, screen.path)
    }
  }

  /// Ends the range, the search or the filter or, without any, leaves the screen.
  mutating func escape() -> [Effect] {
    let list = screen.list
    guard !list.filter.isEmpty, !list.summary.isMarkingRange, list.summary.search.isEmpty else {
      return goBack()
    }
    screen.changeList { [listHeight] in $0.clearFilter(height: listHeight) }
    say("Filter cleared.")
    return []
  }

  /// Ends the range or the search under way or, without one, goes back to the overview that led here, or leaves
  /// the screen.
  mutating func goBack() -> [Effect] {
    guard !screen.changeList({ $0.endRangeOrSearch() }) else { return [] }
    if case .role(let role) = screen, role.cameFromOverview { return show(tab: .overview) }
    guard screens.count > 1 else {
      say("This is the first screen. Press q to quit.")
      return []
    }
    shelf.put(screens.removeLast())
    screen.changeList { [listHeight] in $0.reveal(height: listHeight) }
    return []
  }

  mutating func show(tab: RoleScreen.Tab) -> [Effect] {
    guard case .role(var role) = screen else { return [] }
    role.tab = tab
    role.cameFromOverview = false
    screen = .role(role)
    screen.changeList { [listHeight] in $0.reveal(height: listHeight) }
    return []
  }

  mutating func showNextTab(_ steps: Int) -> [Effect] {
    switch screen {
    case .role(let role): return show(tab: role.tab.neighbour(steps))
    case .accepted(let accepted): return showAccepted(accepted.tab.neighbour(steps))
    case .sessions, .roles: return []
    }
  }

  mutating func showNextList(_ steps: Int) -> [Effect] { show(destination.neighbour(steps)) }

  /// The current list; the roles of one session are below the sessions.
  private var destination: Destination {
    guard case .roles(let roles)? = screens.first(where: \.isListOverSessions) else {
      return .sessions
    }
    return roles.scope == .saved ? .savedRoles : .allRoles
  }

  mutating func show(_ destination: Destination) -> [Effect] {
    switch destination {
    case .sessions: leaveScreens()
    case .allRoles: showRoles(.all)
    case .savedRoles: showRoles(.saved)
    }
    return []
  }

  private mutating func showRoles(_ scope: RolesScope) {
    if case .roles(let roles) = screen, roles.scope == scope { return }
    leaveScreens()
    screens.append(.roles(roles(scope)))
  }

  /// Goes back to the first screen; the others are found again as they were.
  mutating func leaveScreens() {
    while screens.count > 1 { shelf.put(screens.removeLast()) }
    screen.changeList { [listHeight] in $0.reveal(height: listHeight) }
  }

  /// Requests everything on the screen again; what is shown stays until the answers come.
  mutating func refresh() -> [Effect] {
    let reading = keepsDecisions ? [Effect.loadDecisions(after: decisions.upTo)] : []
    return reading + (unconfirmedEarlier.isEmpty ? [] : [.settleEarlier]) + refreshScreen()
  }

  private mutating func refreshScreen() -> [Effect] {
    if case .accepted(let accepted) = screen { return accepted.isLoading ? [] : readAccepted() }
    guard case .role(var role) = screen else {
      screen.changeList { $0.reload() }
      return []
    }
    role.tabs.reload()
    evidence.forget(role.path)
    role.failure = nil
    role.distributionFailure = nil
    screen = .role(role)
    return [.loadRole(role.path), .loadDistribution(role.path)]
  }
}
