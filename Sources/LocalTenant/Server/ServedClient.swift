import RoleMining

/// The client of a server, and the rights of its tokens.
///
/// Programs can be tested with logins of limited rights: read-only, for role mining only, or those of a user who is not
/// an administrator.
package struct ServedClient: Sendable {
  /// The rights of the tokens.
  package enum Scope: String, Sendable, CaseIterable {
    /// Read role mining and its surroundings: existing roles, entitlements, policies, searches.
    case read
    /// Read and change role mining, and read its surroundings.
    case manage
    /// Read and change role mining, and nothing else.
    case mining

    /// The scopes of a token. Where an operation accepts any of several scopes, the first is for reading.
    var names: [String] {
      let own = self == .read ? [TokenScope.read] : [TokenScope.read, TokenScope.manage]
      guard self != .mining else { return own }
      return own + Set(Endpoint.neighbours.compactMap(\.scopes.first)).sorted()
    }
  }

  /// The client id.
  package var id: String
  /// The client secret.
  package var secret: String
  /// The rights of its tokens.
  package var scope: Scope
  /// The user level of its tokens, which two operations require to be the highest and four to be one of the
  /// first three.
  package var userLevel: UserLevel
  /// The lifetime of a token in seconds; the cloud's samples say 749.
  package var tokenLifetime: Int

  /// Creates a client that may do everything by default.
  package init(
    id: String, secret: String, scope: Scope = .manage, userLevel: UserLevel = .admin,
    tokenLifetime: Int = 749
  ) {
    self.id = id
    self.secret = secret
    self.scope = scope
    self.userLevel = userLevel
    self.tokenLifetime = tokenLifetime
  }
}
