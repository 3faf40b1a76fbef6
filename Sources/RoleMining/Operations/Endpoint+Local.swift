import HTTPTypes

/// What a tenant of this program offers beyond the API, read-only. Any other tenant answers with 404, which
/// means: not offered. So does this one to a login that may not see what is apart from role mining.
extension Endpoint {
  private static let ownRoles = "/rolesift/role-mining-potential-roles"
  private static let ownRole = ownRoles + "/{potentialRoleId}"

  /// Who the identities of some potential roles are.
  package static let listWho = Endpoint(
    "listPotentialRoleWho", .get, ownRoles + "/who", .safe, TokenScope.reading)

  /// What is known about a potential role.
  package static let readEvidence = Endpoint(
    "getPotentialRoleEvidence", .get, ownRole + "/evidence", .safe, TokenScope.reading)

  /// Who holds which of a potential role's entitlements.
  package static let readHoldings = Endpoint(
    "getPotentialRoleHoldings", .get, ownRole + "/holdings", .safe, TokenScope.reading)

  /// The identities that a membership rule adds to a potential role, or misses.
  package static let listRuleIdentities = Endpoint(
    "listPotentialRoleRuleIdentities", .get, ownRole + "/rule-identities", .safe,
    TokenScope.reading)

  private static let ownSession = "/rolesift/role-mining-sessions/{sessionId}"

  /// How far mining a session is and how sure its result.
  package static let readMining = Endpoint(
    "getSessionMining", .get, ownSession + "/mining", .safe, TokenScope.reading)

  /// The identities that are in no potential role of a session.
  package static let listUnplaced = Endpoint(
    "listSessionUnplacedIdentities", .get, ownSession + "/unplaced-identities", .safe,
    TokenScope.reading)

  /// How large the organisation is.
  package static let readOrganization = Endpoint(
    "getOrganization", .get, "/rolesift/organization", .safe, TokenScope.reading)

  /// The operations that only a tenant of this program has.
  package static let ofLocalTenants: [Endpoint] = [
    listWho, readEvidence, readHoldings, listRuleIdentities, readMining, listUnplaced,
    readOrganization,
  ]
}
