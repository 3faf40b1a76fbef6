import RoleMining

extension Permissions {
  /// Whether the token is good for looking; nil when nobody can tell before it is tried.
  public var mayRead: Bool? { covers(TokenScope.reading) }

  /// Whether the token is good for changes; nil when nobody can tell before it is tried.
  public var mayChange: Bool? { covers(TokenScope.changing) }

  /// Why nothing can be changed with this login, as sentences; nil when it may be tried.
  public var obstacleToChanges: String? {
    obstacle(TokenScope.changing, "may look but not change anything")
  }

  /// Why nothing can be seen with this login, as sentences; nil when it may be tried.
  public var obstacleToReading: String? {
    obstacle(TokenScope.reading, "may not look at role mining")
  }

  /// Why the tenant will refuse an operation, as sentences; nil when it may be tried.
  ///
  /// Only what the token surely lacks counts: a scope. A scope that its holder's user level does not
  /// back is accepted on a token and fails later, so this cannot foresee every refusal.
  public func obstacle(to endpoint: Endpoint) -> String? {
    switch endpoint.scopes {
    case []: nil
    case TokenScope.changing: obstacleToChanges
    case TokenScope.reading: obstacleToReading
    default: obstacle(endpoint.scopes, "is not for this")
    }
  }

  /// Why the tenant may refuse an operation although the scopes are right, as a sentence; nil when
  /// nothing speaks against it.
  ///
  /// The official document names user levels for some operations, and a client without a user has
  /// none; but a tenant may give them under other names, so this is a remark and no refusal.
  public func doubt(about endpoint: Endpoint) -> String? {
    let levels = endpoint.userLevels.map(\.rawValue)
    guard !levels.isEmpty else { return nil }
    if hasUser == false {
      return "The login is an API client without a user, whom the tenant may refuse here."
    }
    guard let authorities, !authorities.isEmpty, Set(levels).isDisjoint(with: authorities) else {
      return nil
    }
    return "The tenant may refuse this: it is for the user level "
      + levels.joined(separator: ", ") + ", and the login has "
      + authorities.joined(separator: ", ")
      + "."
  }

  private func obstacle(_ wanted: [String], _ lack: String) -> String? {
    guard covers(wanted) == false, let scope = wanted.first else { return nil }
    return "The token \(lack): it lacks the scope \(scope). "
      + "Scopes are chosen when a personal access token is made, so make another one with it."
  }

  /// Whether the token has one of the scopes; nil when its own cannot be read.
  private func covers(_ wanted: [String]) -> Bool? {
    guard let scopes, !scopes.isEmpty else { return nil }
    if scopes.contains(where: { $0 == TokenScope.everything || wanted.contains($0) }) {
      return true
    }
    // What is no list of plain names may mean anything: tokens also carry their scopes encoded.
    return scopes.allSatisfy { $0.contains(":") && !$0.contains("*") } ? false : nil
  }
}
