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

  /// Whether sending it twice has the effect of sending it once. The patches only ever replace
  /// values or remove a fixed one; the four POSTs start or create something each time.
  public var isRepeatable: Bool { method != .post }
}

extension Endpoint {
  private static let sessions = "/role-mining-sessions"
  private static let session = "/role-mining-sessions/{sessionId}"
  private static let summaries = session + "/potential-role-summaries"
  private static let summary = summaries + "/{potentialRoleId}"
  private static let roleInSession = session + "/potential-roles/{potentialRoleId}"
  private static let roles = "/role-mining-potential-roles"
  private static let role = roles + "/{potentialRoleId}"

  static let createSession = Endpoint("createRoleMiningSessions", .post, sessions)
  static let listSessions = Endpoint("getRoleMiningSessions", .get, sessions)
  static let changeSession = Endpoint("patchRoleMiningSession", .patch, session)
  static let readSession = Endpoint("getRoleMiningSession", .get, session)
  static let readStatus = Endpoint("getRoleMiningSessionStatus", .get, session + "/status")
  static let listSessionRoles = Endpoint("getPotentialRoleSummaries", .get, summaries)
  static let readSessionRole = Endpoint("getPotentialRole", .get, summary)
  static let changeSessionRole = Endpoint("patchPotentialRoleSession", .patch, summary)
  static let listApplications = Endpoint(
    "getPotentialRoleApplications", .get, summary + "/applications")
  static let listEntitlements = Endpoint(
    "getPotentialRoleEntitlements", .get, summary + "/entitlements")
  static let listPopularities = Endpoint(
    "getEntitlementsPotentialRole", .get, roleInSession + "/entitlement-popularities")
  static let readDistribution = Endpoint(
    "getEntitlementDistributionPotentialRole", .get,
    roleInSession + "/entitlement-popularity-distribution")
  static let editEntitlements = Endpoint(
    "updateEntitlementsPotentialRole", .post, roleInSession + "/edit-entitlements")
  static let listIdentities = Endpoint(
    "getIdentitiesPotentialRole", .get, roleInSession + "/identities")
  static let export = Endpoint(
    "exportRoleMiningPotentialRole", .get, roleInSession + "/export")
  static let startExport = Endpoint(
    "exportRoleMiningPotentialRoleAsync", .post, roleInSession + "/export-async")
  static let readExport = Endpoint(
    "exportRoleMiningPotentialRoleStatus", .get, roleInSession + "/export-async/{exportId}")
  static let downloadExport = Endpoint(
    "downloadRoleMiningPotentialRoleZip", .get,
    roleInSession + "/export-async/{exportId}/download")
  static let provision = Endpoint(
    "createPotentialRoleProvisionRequest", .post, roleInSession + "/provision")
  static let listExcluded = Endpoint(
    "getExcludedEntitlementsPotentialRole", .get, roleInSession + "/excluded-entitlements")
  static let listRoles = Endpoint("getAllPotentialRoleSummaries", .get, roles)
  static let readRole = Endpoint("getRoleMiningPotentialRole", .get, role)
  static let changeRole = Endpoint("patchPotentialRole", .patch, role)
  static let listDrafts = Endpoint("getSavedPotentialRoles", .get, roles + "/saved")
  static let listUsage = Endpoint(
    "getPotentialRoleSourceIdentityUsage", .get, role + "/sources/{sourceId}/identityUsage")

  /// Finds owners. It belongs to another part of the API than the 25.
  public static let listPublicIdentities = Endpoint(
    "getPublicIdentities", .get, "/public-identities")

  /// All 25, in the order of the official document.
  public static let all: [Endpoint] = [
    createSession, listSessions, changeSession, readSession, readStatus, listSessionRoles,
    readSessionRole, changeSessionRole, listApplications, listEntitlements, listPopularities,
    readDistribution, editEntitlements, listIdentities, export, startExport, readExport,
    downloadExport, provision, listExcluded, listRoles, readRole, changeRole, listDrafts, listUsage,
  ]
}
