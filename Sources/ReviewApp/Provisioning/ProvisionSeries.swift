import Review
import RoleMining

/// Marked roles that are provisioned one after the other, each in its own form.
struct ProvisionSeries: Sendable {
  /// The roles, with their paths.
  let roles: [(role: PotentialRole, path: RolePath)]
  /// The index of the role at hand.
  var index = 0
  /// Whether its form was opened.
  var isOpened = false

  /// The place of the role at hand, such as "2 of 5"; nil for a single role.
  var place: String? { roles.count == 1 ? nil : "\(index + 1) of \(roles.count)" }
}

extension Opening {
  /// Skips the role at hand, and goes on with the next.
  package static let skipProvision = Opening(
    unless: { $0.provisionSeries == nil ? "There is no next role." : nil },
    opening: { state in
      state.dialog = nil
      return state.showNextToProvision()
    })
}

extension AppState {
  /// Opens the forms of the marked roles one after the other.
  mutating func provisionChosen() -> [Effect] {
    let roles = chosenRoles.compactMap { chosen in chosen.path.map { (chosen.role, $0) } }
    guard !roles.isEmpty else { return [] }
    provisionSeries = ProvisionSeries(roles: roles)
    return showRoleToProvision()
  }

  /// Goes on with the next role, or back to the list after the last.
  mutating func showNextToProvision() -> [Effect] {
    guard provisionSeries != nil else { return [] }
    shelf.put(screens.removeLast())
    provisionSeries?.index += 1
    provisionSeries?.isOpened = false
    return showRoleToProvision()
  }

  private mutating func showRoleToProvision() -> [Effect] {
    guard let series = provisionSeries, series.index < series.roles.count else {
      provisionSeries = nil
      screen.changeList { [listHeight] in $0.reveal(height: listHeight) }
      return []
    }
    let (role, path) = series.roles[series.index]
    say("Provisioning\(series.place.map { " \($0)" } ?? ""): \(role.displayName) is loading.")
    return showRole(at: path, named: role.displayName)
  }

  /// Opens the form once the role is loaded; ends the series when the analyst left the form or went elsewhere.
  mutating func advanceProvisioning() -> [Effect] {
    guard let series = provisionSeries, dialog == nil else { return [] }
    let path = series.roles[series.index].path
    guard case .role(let role) = screen, role.path == path, !series.isOpened else {
      stopProvisioning(at: series)
      return []
    }
    guard role.isWhole, role.entitlements.isComplete || !role.entitlements.filter.isEmpty else {
      return []
    }
    if let obstacle = provisionObstacle(role) {
      let effects = showNextToProvision()
      say("Left out: \(role.role.displayName). \(obstacle)", .warning)
      return effects
    }
    provisionSeries?.isOpened = true
    _ = messages.hideCurrent()
    openProvisionForm(role, place: series.place)
    return []
  }

  /// Ends the series, and goes back from the role whose form was left to the list with the marks.
  private mutating func stopProvisioning(at series: ProvisionSeries) {
    provisionSeries = nil
    if case .role(let role) = screen, role.path == series.roles[series.index].path {
      shelf.put(screens.removeLast())
      screen.changeList { [listHeight] in $0.reveal(height: listHeight) }
    }
    guard let place = series.place else { return }
    let left = screen.markCount
    say(
      "Stopped at \(place). "
        + (left == 1 ? "1 role is" : "\(left.grouped) roles are")
        + " left and still marked; p goes on.", .warning)
  }

  /// Notes that the form at hand was sent, and goes on.
  mutating func endProvisioning(of path: RolePath) -> [Effect] {
    guard let series = provisionSeries, series.roles[series.index].path == path else { return [] }
    forEachRoleList { $0.unmark(path.role) }
    return showNextToProvision()
  }
}
