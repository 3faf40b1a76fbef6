import HTTPTypes

/// The operations of other parts of the API. Each is optional: without its scope, what depends on it is
/// left out. All of them only read, even the two POSTs.
extension Endpoint {
  private static let accessLevels: [UserLevel] = [.admin, .roleAdmin, .roleSubadmin]

  /// Finds owners.
  public static let listPublicIdentities = Endpoint(
    "getPublicIdentities", .get, "/public-identities", .safe, [])

  /// The roles of the tenant.
  public static let listExistingRoles = Endpoint(
    "listRoles", .get, "/roles", .safe, TokenScope.readingRoles, accessLevels,
    maximumPageSize: 50)

  /// One role of the tenant.
  public static let readExistingRole = Endpoint(
    "getRole", .get, "/roles/{id}", .safe, TokenScope.readingRoles, accessLevels)

  /// The identities that have a role.
  public static let listAssignedIdentities = Endpoint(
    "getRoleAssignedIdentities", .get, "/roles/{id}/assigned-identities", .safe,
    TokenScope.readingRoles)

  /// The access profiles, with the entitlements in them.
  public static let listAccessProfiles = Endpoint(
    "listAccessProfiles", .get, "/access-profiles", .safe, ["idn:access-profile:read"],
    accessLevels + [.sourceAdmin, .sourceSubadmin])

  /// Entitlements by id.
  public static let listEntitlementDetails = Endpoint(
    "listEntitlements", .get, "/entitlements", .safe,
    ["idn:entitlement:read", "idn:entitlement:manage"])

  /// The entitlements that an identity holds.
  public static let listIdentityEntitlements = Endpoint(
    "listEntitlementsByIdentity", .get, "/entitlements/identities/{id}/entitlements", .safe,
    ["idn:entitlement:read"])

  /// How many identities match a search.
  public static let countIdentities = Endpoint(
    "searchCount", .post, "/search/count", .safe, ["sp:search:read"])

  /// The policies about access that must not meet.
  public static let listConflictPolicies = Endpoint(
    "listSodPolicies", .get, "/sod-policies", .safe,
    ["idn:sod-policy:read", "idn:sod-policy:manage"])

  /// The policies that an identity would violate.
  public static let predictViolations = Endpoint(
    "startPredictSodViolations", .post, "/sod-violations/predict", .safe,
    ["idn:sod-violation:read", "idn:sod-violation:manage"], [.admin])

  /// The operations of other parts of the API.
  public static let neighbours: [Endpoint] = [
    listPublicIdentities, listExistingRoles, readExistingRole, listAssignedIdentities,
    listAccessProfiles, listEntitlementDetails, listIdentityEntitlements, countIdentities,
    listConflictPolicies, predictViolations,
  ]
}
