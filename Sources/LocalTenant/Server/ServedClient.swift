import RoleMining

/// Who may ask a server for tokens, and what the tokens are good for.
///
/// Clients can be tried against logins that may do less than everything: one that only reads, or one
/// of a user who is no administrator.
public struct ServedClient: Sendable {
  /// What tokens let their bearer do.
  public enum Scope: String, Sendable, CaseIterable {
    /// Look at everything, change nothing.
    case read
    /// Look and change.
    case manage

    var names: [String] {
      self == .read ? [TokenScope.read] : [TokenScope.read, TokenScope.manage]
    }
  }

  /// What the client must call itself.
  public var id: String
  /// What it must know.
  public var secret: String
  /// What its tokens let it do.
  public var scope: Scope
  /// The level of the user whose tokens they are, which two operations demand to be the highest and four
  /// to be one of the first three.
  public var userLevel: UserLevel
  /// How long a token is good, in seconds; the cloud's samples say 749.
  public var tokenLifetime: Int

  /// Makes a client that may do everything unless something else is said.
  public init(
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
