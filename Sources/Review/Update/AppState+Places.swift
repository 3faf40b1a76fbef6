import RoleMining

extension AppState {
  /// Changes each list of potential roles; any of them may hold the role at hand.
  mutating func forEachRoleList(_ change: (inout ListState<PotentialRole>) -> Void) {
    for index in screens.indices {
      guard case .roles(var roles) = screens[index] else { continue }
      change(&roles.list)
      screens[index] = .roles(roles)
    }
  }

  /// Changes each screen that shows a role.
  mutating func forEachRoleScreen(at path: RolePath, _ change: (inout RoleScreen) -> Void) {
    for index in screens.indices {
      guard case .role(var role) = screens[index], role.path == path else { continue }
      change(&role)
      screens[index] = .role(role)
    }
  }

  /// Puts what the tenant has now in every place that shows the role.
  mutating func replace(_ role: PotentialRole, at path: RolePath) {
    forEachRoleList { $0.replace(role.asRow) }
    forEachRoleScreen(at: path) { $0.show(role) }
  }
}

extension PotentialRole {
  /// The role without what only the whole one carries; a list of thousands has no room for it.
  fileprivate var asRow: PotentialRole {
    var row = self
    row.identityDistribution = nil
    row.identityIDs = nil
    return row
  }
}

extension RoleScreen {
  /// Shows a newer state of the role. A summary does not take away what only the whole role tells.
  mutating func show(_ newer: PotentialRole) {
    var newer = newer
    if newer.identityIDs == nil, newer.identityDistribution == nil {
      newer.identityIDs = role.identityIDs
      newer.identityDistribution = role.identityDistribution
      newer.excludedEntitlements = newer.excludedEntitlements ?? role.excludedEntitlements
      newer.modifiedDate = newer.modifiedDate ?? role.modifiedDate
    } else {
      isWhole = true
      attributes.arranged = AttributeRow.rows(of: newer.identityDistribution ?? [])
      attributes.total = attributes.arranged?.count
    }
    role = newer
    failure = nil
  }
}
