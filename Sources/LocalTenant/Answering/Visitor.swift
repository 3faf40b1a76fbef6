import RoleMining

/// Who asks, as far as it decides what is answered.
struct Visitor: Sendable {
  let scopes: Set<String>
  let authorities: Set<String>

  /// Whoever has the file: may do everything.
  static let owner = Visitor(
    scopes: [ScopeName.all], authorities: [ServedClient.UserLevel.admin.rawValue])

  /// - Throws: `Refusal` when the scope or the user's level is not enough for the operation.
  func check(_ endpoint: Endpoint) throws {
    guard scopes.contains(ScopeName.all) || !endpoint.scopes.isDisjoint(with: scopes) else {
      throw Refusal.forbidden(
        "The token lacks the scope \(endpoint.scopes.sorted().joined(separator: " or ")).")
    }
    guard let levels = endpoint.userLevels else { return }
    guard !authorities.isDisjoint(with: levels.map(\.rawValue)) else {
      throw Refusal.forbidden(
        "This needs a user of the level \(levels.map(\.rawValue).joined(separator: " or ")).")
    }
  }
}

extension Endpoint {
  /// One of these is enough; `manage` covers reading.
  fileprivate var scopes: Set<String> {
    if isChange { return [ScopeName.manage] }
    if self == .readCreatedRole {
      return [
        "idn:role-unchecked:read", "idn:role-unchecked:manage", "idn:role-checked:read",
        "idn:role-checked:manage",
      ]
    }
    return self == .listPublicIdentities
      ? [ScopeName.read, ScopeName.manage, "sp:scopes:default"]
      : [ScopeName.read, ScopeName.manage]
  }

  /// T-63, T-73: six operations document who may call them; the others let everybody.
  fileprivate var userLevels: [ServedClient.UserLevel]? {
    switch name {
    case "getPotentialRoleApplications", "getPotentialRoleEntitlements": [.admin]
    case "getPotentialRole", "patchPotentialRoleSession", "getRoleMiningPotentialRole",
      "patchPotentialRole":
      [.admin, .roleAdmin, .roleSubadmin]
    default: nil
    }
  }
}
