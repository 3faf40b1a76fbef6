import HTTPTypes

/// The operations by their numbers in `docs/api-oddities.md` and in the order of the official document.
extension Endpoint {
  private static let sessions = "/role-mining-sessions"
  private static let session = "/role-mining-sessions/{sessionId}"
  private static let summaries = session + "/potential-role-summaries"
  private static let summary = summaries + "/{potentialRoleId}"
  private static let roleInSession = session + "/potential-roles/{potentialRoleId}"
  private static let roles = "/role-mining-potential-roles"
  private static let role = roles + "/{potentialRoleId}"

  private static let reading = TokenScope.reading
  private static let changing = TokenScope.changing
  private static let roleLevels: [UserLevel] = [.admin, .roleAdmin, .roleSubadmin]

  /// #1: creates a session.
  public static let createSession = Endpoint(
    "createRoleMiningSessions", .post, sessions, .unsafe, changing)
  /// #2: the sessions.
  public static let listSessions = Endpoint(
    "getRoleMiningSessions", .get, sessions, .safe, reading)
  /// #3: changes a session.
  public static let changeSession = Endpoint(
    "patchRoleMiningSession", .patch, session, .idempotent, changing)
  /// #4: one session.
  public static let readSession = Endpoint(
    "getRoleMiningSession", .get, session, .safe, reading)
  /// #5: the status of a session.
  public static let readStatus = Endpoint(
    "getRoleMiningSessionStatus", .get, session + "/status", .safe, reading)
  /// #6: the potential roles of a session.
  public static let listSessionRoles = Endpoint(
    "getPotentialRoleSummaries", .get, summaries, .safe, reading)
  /// #7: a potential role of a session.
  public static let readSessionRole = Endpoint(
    "getPotentialRole", .get, summary, .safe, reading, roleLevels)
  /// #8: changes a potential role of a session.
  public static let changeSessionRole = Endpoint(
    "patchPotentialRoleSession", .patch, summary, .idempotent, changing, roleLevels)
  /// #9: the applications of a potential role.
  public static let listApplications = Endpoint(
    "getPotentialRoleApplications", .get, summary + "/applications", .safe, reading, [.admin])
  /// #10: the entitlements of a potential role.
  public static let listEntitlements = Endpoint(
    "getPotentialRoleEntitlements", .get, summary + "/entitlements", .safe, reading, [.admin])
  /// #11: its entitlements by popularity.
  public static let listPopularities = Endpoint(
    "getEntitlementsPotentialRole", .get, roleInSession + "/entitlement-popularities", .safe,
    reading)
  /// #12: the popularity distribution of its entitlements.
  public static let readDistribution = Endpoint(
    "getEntitlementDistributionPotentialRole", .get,
    roleInSession + "/entitlement-popularity-distribution", .safe, reading)
  /// #13: excludes or restores entitlements.
  public static let editEntitlements = Endpoint(
    "updateEntitlementsPotentialRole", .post, roleInSession + "/edit-entitlements", .unsafe,
    changing)
  /// #14: the identities of a potential role.
  public static let listIdentities = Endpoint(
    "getIdentitiesPotentialRole", .get, roleInSession + "/identities", .safe, reading)
  /// #15: everything about a potential role as an archive.
  public static let export = Endpoint(
    "exportRoleMiningPotentialRole", .get, roleInSession + "/export", .safe, reading)
  /// #16: starts an export.
  public static let startExport = Endpoint(
    "exportRoleMiningPotentialRoleAsync", .post, roleInSession + "/export-async", .unsafe, changing)
  /// #17: the state of an export.
  public static let readExport = Endpoint(
    "exportRoleMiningPotentialRoleStatus", .get, roleInSession + "/export-async/{exportId}", .safe,
    reading)
  /// #18: the archive of an export.
  public static let downloadExport = Endpoint(
    "downloadRoleMiningPotentialRoleZip", .get, roleInSession + "/export-async/{exportId}/download",
    .safe, reading)
  /// #19: starts to provision a potential role.
  public static let provision = Endpoint(
    "createPotentialRoleProvisionRequest", .post, roleInSession + "/provision", .unsafe, changing)
  /// #20: the excluded entitlements.
  public static let listExcluded = Endpoint(
    "getExcludedEntitlementsPotentialRole", .get, roleInSession + "/excluded-entitlements", .safe,
    reading)
  /// #21: the potential roles of all sessions.
  public static let listRoles = Endpoint(
    "getAllPotentialRoleSummaries", .get, roles, .safe, reading)
  /// #22: a potential role.
  public static let readRole = Endpoint(
    "getRoleMiningPotentialRole", .get, role, .safe, reading, roleLevels)
  /// #23: changes a potential role.
  public static let changeRole = Endpoint(
    "patchPotentialRole", .patch, role, .idempotent, changing, roleLevels)
  /// #24: the saved potential roles.
  public static let listDrafts = Endpoint(
    "getSavedPotentialRoles", .get, roles + "/saved", .safe, reading)
  /// #25: how much the identities used a source.
  public static let listUsage = Endpoint(
    "getPotentialRoleSourceIdentityUsage", .get, role + "/sources/{sourceId}/identityUsage", .safe,
    reading)

  /// The 25 role mining operations, in the order of the official document.
  public static let roleMining: [Endpoint] = [
    createSession, listSessions, changeSession, readSession, readStatus, listSessionRoles,
    readSessionRole, changeSessionRole, listApplications, listEntitlements, listPopularities,
    readDistribution, editEntitlements, listIdentities, export, startExport, readExport,
    downloadExport, provision, listExcluded, listRoles, readRole, changeRole, listDrafts, listUsage,
  ]

  /// All operations that the program uses.
  public static let all = roleMining + neighbours + ofLocalTenants
}
