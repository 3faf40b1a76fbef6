extension Endpoint {
  /// The scopes of which a token needs one to look at anything of role mining.
  public static let readingScopes = ["iai:access-modeling:read", "iai:access-modeling:manage"]

  /// The scopes of which a token needs one to change anything of role mining.
  public static let changingScopes = ["iai:access-modeling:manage"]

  /// The scopes of which a token needs one for this operation, as the official document states them.
  public var scopes: [String] {
    guard self != .listPublicIdentities else { return [] }
    guard self != .readCreatedRole else {
      return [
        "idn:role-unchecked:read", "idn:role-unchecked:manage", "idn:role-checked:read",
        "idn:role-checked:manage",
      ]
    }
    return isChange ? Self.changingScopes : Self.readingScopes
  }

  /// The user levels of which the login needs one; empty where the official document names none.
  ///
  /// T-73: it names them for six operations, and its silence on the others does not mean everybody.
  public var userLevels: [String] {
    switch self {
    // T-63: these two are narrower than the reads beside them.
    case .listApplications, .listEntitlements: ["ORG_ADMIN"]
    case .readSessionRole, .changeSessionRole, .readRole, .changeRole:
      ["ORG_ADMIN", "ROLE_ADMIN", "ROLE_SUBADMIN"]
    default: []
    }
  }
}
