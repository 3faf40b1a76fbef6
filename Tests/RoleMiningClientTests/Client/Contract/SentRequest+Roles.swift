import RoleMining

extension SentRequest {
  private static let inRole = "\(inSession)/potential-roles/\(role)"
  private static let summary = "\(inSession)/potential-role-summaries/\(role)"
  private static let roles = "/v2024/role-mining-potential-roles"
  private static let export: PotentialRoleExport.ID = "278359a6-04b7-4669-9468-924cf580964a"

  /// #9 to #14 and #20.
  static let refining: [SentRequest] = [
    SentRequest(
      "GET \(summary)/applications?filters=applicationName sw \"SAP\"&offset=5&limit=1&count=true",
      Listing.applications(of: role, in: session)
        .filtered { $0.applicationName.starts(with: "SAP") }
        .page(offset: 5, limit: 1, count: true)),
    SentRequest(
      "GET \(summary)/entitlements?filters=entitlementRef.name sw \"AD\""
        + "&offset=0&limit=250&count=true",
      Listing.entitlements(of: role, in: session)
        .filtered { $0.entitlementName.starts(with: "AD") }.page(count: true)),
    SentRequest(
      "GET \(inRole)/entitlement-popularities?includeCommonAccess=true&offset=0&limit=250",
      Listing.popularities(of: role, in: session).page()),
    SentRequest(
      "GET \(inRole)/entitlement-popularities?includeCommonAccess=false"
        + "&filters=applicationName sw \"SAP\" or entitlementRef.name sw \"AD\""
        + "&sorters=entitlementName&offset=0&limit=250&count=true",
      Listing.popularities(of: role, in: session, includeCommonAccess: false)
        .filtered {
          $0.applicationName.starts(with: "SAP") || $0.entitlementName.starts(with: "AD")
        }
        .sorted(by: [.ascending(.entitlementName), .descending(.popularity)])
        .page(count: true)),
    SentRequest(
      "GET \(inRole)/entitlement-popularity-distribution?includeCommonAccess=true",
      .distribution(of: role, in: session, includeCommonAccess: true)),
    SentRequest(
      """
      POST \(inRole)/edit-entitlements
      application/json {"exclude":true,"ids":["e1","e2"]}
      """, .edit(role, in: session, EditEntitlements(ids: ["e1", "e2"], exclude: true))),
    SentRequest(
      "GET \(inRole)/identities?filters=name sw \"Ana\"&sorters=-name&offset=0&limit=50&count=true",
      Listing.identities(of: role, in: session).filtered { $0.name.starts(with: "Ana") }
        .sorted(by: [.descending(.name)]).page(limit: 50, count: true)),
    SentRequest(
      "GET \(inRole)/excluded-entitlements?filters=applicationName sw \"SAP\""
        + "&sorters=-popularity&offset=0&limit=250&count=true",
      Listing.excluded(from: role, in: session).filtered { $0.applicationName.starts(with: "SAP") }
        .sorted(by: [.descending(.popularity)]).page(count: true)),
  ]

  /// #15 to #19.
  static let exporting: [SentRequest] = [
    SentRequest("GET \(inRole)/export", .export(role, in: session)),
    SentRequest(
      """
      POST \(inRole)/export-async
      application/json {}
      """, .startExport(of: role, in: session, PotentialRoleExportRequest())),
    SentRequest(
      """
      POST \(inRole)/export-async
      application/json {"includeCommonAccess":false,"minEntitlementPopularity":40}
      """,
      .startExport(
        of: role, in: session,
        PotentialRoleExportRequest(minimumEntitlementPopularity: 40, includeCommonAccess: false))),
    SentRequest("GET \(inRole)/export-async/\(export)", .export(export, of: role, in: session)),
    SentRequest(
      "GET \(inRole)/export-async/\(export)/download", .download(export, of: role, in: session)),
    SentRequest(
      """
      POST \(inRole)/provision?min-entitlement-popularity=0&include-common-access=true
      application/json {"ownerId":"i1","roleName":"Clerk"}
      """,
      .provision(
        role, in: session, ProvisionRequest(roleName: "Clerk", ownerID: "i1"), minimumPopularity: 0,
        includeCommonAccess: true)),
    SentRequest(
      """
      POST \(inRole)/provision?min-entitlement-popularity=40&include-common-access=false
      application/json {"directlyAssignedEntitlements":true,"includeIdentities":true,\
      "ownerId":"i1","roleDescription":"Pays","roleName":"Clerk"}
      """,
      .provision(
        role, in: session,
        ProvisionRequest(
          roleName: "Clerk", roleDescription: "Pays", ownerID: "i1", includeIdentities: true,
          directlyAssignedEntitlements: true), minimumPopularity: 40, includeCommonAccess: false)),
  ]

  /// #21 to #25.
  static let ofTenant: [SentRequest] = [
    SentRequest("GET \(roles)?offset=0&limit=250", Listing.roles.page()),
    SentRequest(
      "GET \(roles)?filters=scopingMethod eq \"AUTO_RM\" and not identityAttribute co \"Finance\""
        + "&sorters=-quality,identityCount&offset=0&limit=250&count=true",
      Listing.roles
        .filtered {
          $0.scopingMethod == ScopingMethod.automatic && !$0.identityAttribute.contains("Finance")
        }
        .sorted(by: [.descending(.quality), .ascending(.identityCount)]).page(count: true)),
    SentRequest("GET \(roles)/\(role)", .role(role)),
    SentRequest(
      """
      PATCH \(roles)/\(role)
      application/json-patch+json [{"op":"remove","path":"/description"},\
      {"op":"replace","path":"/saved","value":false}]
      """, .change(role, PotentialRoleChange(description: "", isSaved: false))),
    SentRequest(
      "GET \(roles)/saved?sorters=-modified&offset=0&limit=250&count=true",
      Listing.drafts.sorted(by: [.descending(.modified)]).page(count: true)),
    SentRequest(
      "GET \(roles)/\(role)/sources/q1/identityUsage?sorters=-usageCount,email"
        + "&offset=0&limit=250&count=true",
      Listing.usage(of: role, in: "q1").sorted(by: [.descending(.usageCount), .ascending(.email)])
        .page(count: true)),
  ]

  /// Every operation with and without its optional parameters.
  static let all: [SentRequest] = sessions + refining + exporting + ofTenant
}
