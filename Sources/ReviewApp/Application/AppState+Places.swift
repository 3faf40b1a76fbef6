import Journal
import Review
import RoleMining

extension AppState {
  /// Changes each list of potential roles, including those that were left; any of them may contain the current role.
  mutating func forEachRoleList(_ change: (inout ListState<RoleRow>) -> Void) {
    for index in screens.indices {
      guard case .roles(var roles) = screens[index] else { continue }
      change(&roles.list)
      screens[index] = .roles(roles)
    }
    shelf.forEachList(change)
  }

  /// Changes each screen that shows or showed a role.
  mutating func forEachRoleScreen(at path: RolePath, _ change: (inout RoleScreen) -> Void) {
    // Rows that were loaded before the change are no longer current.
    lookahead.forget(path)
    for index in screens.indices {
      guard case .role(var role) = screens[index], role.path == path else { continue }
      change(&role)
      screens[index] = .role(role)
    }
    shelf.changeRole(at: path, change)
  }

  /// Updates every place that shows the role with what the tenant has now.
  mutating func replace(_ role: PotentialRole, at path: RolePath) {
    forEachRoleList { list in
      list.change(role.id) { $0.role = role.asRow.completed(by: $0.role) }
    }
    forEachRoleScreen(at: path) { $0.show(role) }
  }
}

extension AppState {
  /// Shows the whole role and, in a preview, what changed meanwhile.
  mutating func showRole(
    _ result: Result<PotentialRole, APIError>, at path: RolePath
  ) -> [Effect] {
    switch result {
    case .success(let role):
      let effects = compare(role, at: path)
      replace(role, at: path)
      return effects
    case .failure(let error) where error.kind == .missing:
      forget(path, name(of: path))
      say(error.description, .failure)
    case .failure(let error):
      forEachRoleScreen(at: path) { $0.failure = error }
      say(error.sentences, .failure)
    }
    return []
  }

  /// Shows how many entitlements have which popularity. Only the message log mentions a failure, because the rows may
  /// still arrive and show the same.
  mutating func showDistribution(
    _ result: Result<PopularityDistribution, APIError>, at path: RolePath
  ) {
    switch result {
    case .success(let distribution):
      forEachRoleScreen(at: path) {
        $0.distribution = distribution
        $0.distributionFailure = nil
      }
    case .failure(let error):
      forEachRoleScreen(at: path) { $0.distributionFailure = error }
      note(error.sentences, .failure)
    }
  }
}

extension AppState {
  /// Removes a role that the tenant no longer has from every list, and leaves its screen.
  mutating func forget(_ path: RolePath, _ name: String) {
    forEachRoleList { $0.forget(path.role) }
    shelf.forget(path)
    lookahead.forget(path)
    knownGrants[path] = nil
    changes.history.forget { $0.path == path }
    let isShown = screens.contains {
      if case .role(let role) = $0 { role.path == path } else { false }
    }
    guard isShown else { return }
    screens.removeAll { if case .role(let role) = $0 { role.path == path } else { false } }
    dialog = nil
    say("\(name) is no longer on the tenant.", .warning)
  }

  /// The name of a role where it is shown, or otherwise the beginning of its id.
  func name(of path: RolePath) -> String {
    shownName(of: path) ?? "Potential role \(path.role.rawValue.prefix(8))"
  }

  /// The name of a role where it is shown; nil if it is shown nowhere.
  func shownName(of path: RolePath) -> String? {
    for screen in screens.reversed() {
      switch screen {
      case .role(let role) where role.path == path: return role.role.displayName
      case .roles(let roles):
        if let row = roles.list.loadedRows.first(where: { $0.id == path.role }) {
          return row.role.displayName
        }
      default: continue
      }
    }
    return nil
  }
}

extension PotentialRole {
  /// The role without the parts that only the whole role has; a list of thousands has no room for them.
  fileprivate var asRow: PotentialRole {
    var row = self
    row.identityDistribution = nil
    row.identityIDs = nil
    return row
  }

  /// The role with fields of an older answer that this answer, of another operation, lacks (T-24).
  func completed(by older: PotentialRole) -> PotentialRole {
    var whole = self
    whole.name = name ?? older.name
    whole.quality = quality ?? older.quality
    whole.density = density ?? older.density
    whole.freshness = freshness ?? older.freshness
    whole.identityCount = identityCount ?? older.identityCount
    whole.entitlementCount = entitlementCount ?? older.entitlementCount
    whole.type = type ?? older.type
    whole.createdBy = createdBy ?? older.createdBy
    whole.createdDate = createdDate ?? older.createdDate
    whole.isSaved = isSaved ?? older.isSaved
    whole.session = session ?? older.session
    return whole
  }
}

extension RoleScreen {
  /// Shows a newer state of the role. A summary does not remove what only the whole role states.
  mutating func show(_ newer: PotentialRole) {
    var newer = newer
    let tellsAll = newer.identityIDs != nil || newer.identityDistribution != nil
    newer.identityCount = newer.identityCount ?? newer.identityIDs?.count
    if let ids = newer.identityIDs { identityHashes = HashSet(of: ids.map(\.rawValue)) }
    // T-71: 25,000 ids and more come unpaged, and only their number is shown.
    newer.identityIDs = nil
    if !tellsAll {
      newer.identityDistribution = role.identityDistribution
      newer.excludedEntitlements = newer.excludedEntitlements ?? role.excludedEntitlements
      newer.modifiedDate = newer.modifiedDate ?? role.modifiedDate
    } else {
      isWhole = true
    }
    role = newer.completed(by: role)
    failure = nil
  }
}
