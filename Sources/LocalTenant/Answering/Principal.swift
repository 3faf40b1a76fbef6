import RoleMining

/// The rights of the caller.
struct Principal: Sendable {
  let scopes: Set<String>
  let authorities: Set<String>

  /// The owner of the file, who may do everything.
  static let owner = Principal(
    scopes: [TokenScope.everything], authorities: [UserLevel.admin.rawValue])

  /// - Throws: `Refusal` if the scopes or the user's level are insufficient for the operation.
  func check(_ endpoint: Endpoint) throws {
    guard
      scopes.contains(TokenScope.everything) || endpoint.scopes.isEmpty
        || !scopes.isDisjoint(with: endpoint.scopes)
    else {
      throw Refusal.forbidden(
        "The token lacks the scope \(endpoint.scopes.sorted().joined(separator: " or ")).")
    }
    // T-63, T-73: an operation without a documented level is open to all users.
    let levels = endpoint.userLevels.map(\.rawValue)
    guard levels.isEmpty || !authorities.isDisjoint(with: levels) else {
      throw Refusal.forbidden(
        "This requires the user level \(levels.joined(separator: " or ")).")
    }
  }
}
