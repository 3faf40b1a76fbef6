import RoleMining

extension Permissions {
  /// Whether the token allows reading; nil if that is unknown.
  public var mayRead: Bool? { covers(TokenScope.reading) }

  /// Whether the token allows changes; nil if that is unknown.
  public var mayChange: Bool? { covers(TokenScope.changing) }

  /// Whether the token has a scope for an operation; nil if that is unknown.
  public func covers(_ endpoint: Endpoint) -> Bool? {
    endpoint.scopes.isEmpty ? true : covers(endpoint.scopes)
  }

  /// Why this login cannot change anything, as sentences; nil if it may be able to.
  public var obstacleToChanges: String? {
    obstacle(TokenScope.changing)
  }

  /// Why this login cannot read anything, as sentences; nil if it may be able to.
  public var obstacleToReading: String? {
    obstacle(TokenScope.reading)
  }

  /// Why the tenant will refuse an operation, as sentences; nil if it may accept it.
  ///
  /// Only a missing scope counts. A scope that the user's level does not back is accepted on a token and
  /// fails later, so not every refusal can be foreseen.
  public func obstacle(to endpoint: Endpoint) -> String? {
    switch endpoint.scopes {
    case []: nil
    case TokenScope.changing: obstacleToChanges
    case TokenScope.reading: obstacleToReading
    default: obstacle(endpoint.scopes)
    }
  }

  /// Why the tenant may refuse an operation despite sufficient scopes, as a sentence; nil if nothing
  /// suggests it.
  ///
  /// The official document names user levels for some operations, and an API client without a user has
  /// none; but a tenant may use other names, so this is only a hint.
  public func doubt(about endpoint: Endpoint) -> String? {
    let levels = endpoint.userLevels.map(\.rawValue)
    guard !levels.isEmpty else { return nil }
    if hasUser == false {
      return "The login is an API client without a user; the tenant may refuse this."
    }
    guard let authorities, !authorities.isEmpty, Set(levels).isDisjoint(with: authorities) else {
      return nil
    }
    return "The tenant may refuse this: it requires the user level "
      + levels.joined(separator: " or ") + ", and the login has "
      + authorities.joined(separator: ", ")
      + "."
  }

  private func obstacle(_ wanted: [String]) -> String? {
    guard covers(wanted) == false, let scope = wanted.first else { return nil }
    return "The token lacks the scope \(scope). "
      + "Create another personal access token with that scope."
  }

  /// Whether the token has one of the scopes; nil if its scopes are unreadable.
  private func covers(_ wanted: [String]) -> Bool? {
    guard let scopes, !scopes.isEmpty else { return nil }
    if scopes.contains(where: { $0 == TokenScope.everything || wanted.contains($0) }) {
      return true
    }
    // Anything but plain names is inconclusive: tokens also carry encoded scopes.
    return scopes.allSatisfy { $0.contains(":") && !$0.contains("*") } ? false : nil
  }
}
