import RoleMining

/// The rights of the caller.
struct Principal: Sendable {
  /// The scopes of its token.
  let scopes: Set<String>
  /// The levels of its user.
  let authorities: Set<String>

  /// The owner of the file, who may do everything.
  static let owner = Principal(
    scopes: [TokenScope.everything], authorities: [UserLevel.admin.rawValue])

  /// Whether it may read everything apart from role mining. Only then may it know what this tenant says beyond the API,
  /// which follows from that: who holds what, whom a rule fits, who is an outlier.
  var seesOrganization: Bool { Endpoint.neighbours.allSatisfy(hasScope) }

  /// The operations that there are for it. The others are answered as a cloud tenant does, which has none of them.
  var offered: [Endpoint] { seesOrganization ? Endpoint.all : Self.cloud }

  private static let cloud = Endpoint.roleMining + Endpoint.neighbours

  private func hasScope(for endpoint: Endpoint) -> Bool {
    scopes.contains(TokenScope.everything) || endpoint.scopes.isEmpty
      || !scopes.isDisjoint(with: endpoint.scopes)
  }

  /// - Throws: `Refusal` if the scopes or the user's level are insufficient for the operation.
  func check(_ endpoint: Endpoint) throws {
    guard hasScope(for: endpoint) else {
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
