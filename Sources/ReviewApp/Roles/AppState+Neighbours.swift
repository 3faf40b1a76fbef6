import Review
import RoleMining

extension Opening {
  /// The next role of the list that the current role was opened from.
  package static let nextRole = role(after: 1)
  /// The previous role of that list.
  package static let previousRole = role(after: -1)

  /// The role some rows further down in that list, or up if negative, but not beyond its last or first.
  package static func role(after steps: Int) -> Opening {
    Opening(unless: { $0.obstacle(toStep: steps) }, opening: { $0.step(to: steps) })
  }
}

extension AppState {
  /// The list that the current role was opened from; nil when there is none.
  private var listBelow: RolesScreen? {
    guard case .role = screen, case .roles(let roles)? = screens.dropLast().last else { return nil }
    return roles
  }

  fileprivate func obstacle(toStep step: Int) -> String? {
    guard let list = listBelow?.list else { return "This role was not opened from a list." }
    guard !(0..<list.count).contains(list.cursor + step.signum()) else { return nil }
    return step > 0 ? "This is the last role of the list." : "This is the first role of the list."
  }

  /// Moves the cursor of the list, and shows the role there.
  mutating func step(to step: Int) -> [Effect] {
    guard step != 0, case .role(var shown) = screen, var roles = listBelow else { return [] }
    roles.list.move(.lines(step), height: listHeight)
    screens[screens.endIndex - 2] = .roles(roles)
    shown.isAwaitingNeighbour = true
    screen = .role(shown)
    let effects = showAwaitedNeighbour()
    if case .role(let role) = screen, role.isAwaitingNeighbour { say("The next role is loading.") }
    return effects
  }

  /// Shows the role under the cursor of the list below if the analyst is waiting for it: as it was left, or otherwise
  /// in the same tab and with the same threshold. Requests its page if that is not loaded yet.
  mutating func showAwaitedNeighbour() -> [Effect] {
    guard case .role(var shown) = screen, shown.isAwaitingNeighbour, var roles = listBelow else {
      return []
    }
    guard let row = roles.list.current?.role else {
      shown.isAwaitingNeighbour = roles.list.failure == nil
      let requests = roles.list.takeMissingPages(height: listHeight)
      (screens[screens.endIndex - 2], screen) = (.roles(roles), .role(shown))
      return requests.map(Effect.loadPage)
    }
    guard let path = path(of: row, in: roles.scope) else {
      shown.isAwaitingNeighbour = false
      screen = .role(shown)
      say("The tenant does not report the session of \(row.displayName). Open it in the list.")
      return []
    }
    shown.isAwaitingNeighbour = false
    let isNew = !shelf.roles.contains { $0.path == path }
    var next = roleScreen(of: row, at: path)
    if isNew { (next.tab, next.threshold) = (shown.tab, shown.threshold) }
    shelf.put(.role(shown))
    screen = .role(next)
    return loadRoleOnScreen()
  }
}
