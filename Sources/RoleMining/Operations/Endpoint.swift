import HTTPTypes

/// Method and path of one of the 25 operations of the role mining API.
///
/// T-04: the operations' names drifted over the versions, so method and path are what counts; the
/// name is for logs and errors.
public struct Endpoint: Sendable, Hashable {
  /// The `operationId` of the v2024 document.
  public let name: String
  /// The HTTP method.
  public let method: HTTPRequest.Method
  /// The path below the version, with `{…}` where an id goes.
  public let template: String

  init(_ name: String, _ method: HTTPRequest.Method, _ template: String) {
    self.name = name
    self.method = method
    self.template = template
  }
}

extension Endpoint {
  /// Whether it changes something at the tenant.
  public var isChange: Bool { method != .get }
}

/// The operations by their numbers in `docs/api-oddities.md` and in the order of the official document.
extension Endpoint {
  private static let sessions = "/role-mining-sessions"
  private static let session = "/role-mining-sessions/{sessionId}"
  private static let summaries = session + "/potential-role-summaries"
  private static let summary = summaries + "/{potentialRoleId}"
  private static let roleInSession = session + "/potential-roles/{potentialRoleId}"
  private static let roles = "/role-mining-potential-roles"
  private static let role = roles + "/{potentialRoleId}"

  /// #1: starts a session.
  public static let createSession = Endpoint("createRoleMiningSessions", .post, sessions)
  /// #2: the sessions.
  public static let listSessions = Endpoint("getRoleMiningSessions", .get, sessions)
  /// #3: changes a session.
  public static let changeSession = Endpoint("patchRoleMiningSession", .patch, session)
  /// #4: one session.
  public static let readSession = Endpoint("getRoleMiningSession", .get, session)
  /// #5: how far a session is.
  public static let readStatus = Endpoint("getRoleMiningSessionStatus", .get, session + "/status")
  /// #6: the potential roles of a session.
  public static let listSessionRoles = Endpoint("getPotentialRoleSummaries", .get, summaries)
  /// #7: a potential role of a session.
  public static let readSessionRole = Endpoint("getPotentialRole", .get, summary)
  /// #8: changes a potential role of a session.
  public static let changeSessionRole = Endpoint("patchPotentialRoleSession", .patch, summary)
  /// #9: the applications of a potential role.
  public static let listApplications = Endpoint(
    "getPotentialRoleApplications", .get, summary + "/applications")
  /// #10: the entitlements of a potential role.
  public static let listEntitlements = Endpoint(
    "getPotentialRoleEntitlements", .get, summary + "/entitlements")
  /// #11: its entitlements by popularity.
  public static let listPopularities = Endpoint(
    "getEntitlementsPotentialRole", .get, roleInSession + "/entitlement-popularities")
  /// #12: how many entitlements have which popularity.
  public static let readDistribution = Endpoint(
    "getEntitlementDistributionPotentialRole", .get,
    roleInSession + "/entitlement-popularity-distribution")
  /// #13: leaves entitlements out, or takes them back.
  public static let editEntitlements = Endpoint(
    "updateEntitlementsPotentialRole", .post, roleInSession + "/edit-entitlements")
  /// #14: the identities of a potential role.
  public static let listIdentities = Endpoint(
    "getIdentitiesPotentialRole", .get, roleInSession + "/identities")
  /// #15: everything about a potential role as an archive.
  public static let export = Endpoint(
    "exportRoleMiningPotentialRole", .get, roleInSession + "/export")
  /// #16: starts an export.
  public static let startExport = Endpoint(
    "exportRoleMiningPotentialRoleAsync", .post, roleInSession + "/export-async")
  /// #17: how far an export is.
  public static let readExport = Endpoint(
    "exportRoleMiningPotentialRoleStatus", .get, roleInSession + "/export-async/{exportId}")
  /// #18: the archive of an export.
  public static let downloadExport = Endpoint(
    "downloadRoleMiningPotentialRoleZip", .get,
    roleInSession + "/export-async/{exportId}/download")
  /// #19: starts to make a role of a potential role.
  public static let provision = Endpoint(
    "createPotentialRoleProvisionRequest", .post, roleInSession + "/provision")
  /// #20: the entitlements that were left out.
  public static let listExcluded = Endpoint(
    "getExcludedEntitlementsPotentialRole", .get, roleInSession + "/excluded-entitlements")
  /// #21: the potential roles of all sessions.
  public static let listRoles = Endpoint("getAllPotentialRoleSummaries", .get, roles)
  /// #22: a potential role.
  public static let readRole = Endpoint("getRoleMiningPotentialRole", .get, role)
  /// #23: changes a potential role.
  public static let changeRole = Endpoint("patchPotentialRole", .patch, role)
  /// #24: the potential roles that were saved.
  public static let listDrafts = Endpoint("getSavedPotentialRoles", .get, roles + "/saved")
  /// #25: how the identities used a source.
  public static let listUsage = Endpoint(
    "getPotentialRoleSourceIdentityUsage", .get, role + "/sources/{sourceId}/identityUsage")

  /// Finds owners. It belongs to another part of the API than the 25.
  public static let listPublicIdentities = Endpoint(
    "getPublicIdentities", .get, "/public-identities")

  /// A role that was made of a potential one. It belongs to another part of the API than the 25.
  public static let readCreatedRole = Endpoint("getRole", .get, "/roles/{id}")

  /// All 25, in the order of the official document.
  public static let all: [Endpoint] = [
    createSession, listSessions, changeSession, readSession, readStatus, listSessionRoles,
    readSessionRole, changeSessionRole, listApplications, listEntitlements, listPopularities,
    readDistribution, editEntitlements, listIdentities, export, startExport, readExport,
    downloadExport, provision, listExcluded, listRoles, readRole, changeRole, listDrafts, listUsage,
  ]
}
