import FoundationEssentials
import HTTPTypes
import PublishedContract
import RoleMining
import SampleOrganization
import Testing

@testable import LocalTenant

@Suite(
  .enabled(if: PublishedContract.isPresent, "the OpenAPI document is not here"),
  .timeLimit(.minutes(2)))
struct `The contract` {
  private let contract: PublishedContract
  private let tenant: TestTenant
  private let session: RoleMiningSession
  private let role: PotentialRole

  init() async throws {
    contract = try PublishedContract()
    (tenant, session) = try await TestTenant.mined()
    role = try await tenant.firstRole(of: session)
  }

  /// Bodies for the operations that change something.
  private static let bodies = [
    "createRoleMiningSessions": #"{"name": "x", "scope": {"criteria": "employeeType:employee"}}"#,
    "patchRoleMiningSession": #"[{"op": "replace", "path": "/name", "value": "y"}]"#,
    "patchPotentialRoleSession": #"[{"op": "replace", "path": "/saved", "value": true}]"#,
    "patchPotentialRole": #"[{"op": "replace", "path": "/description", "value": "z"}]"#,
    "updateEntitlementsPotentialRole": #"{"ids": [], "exclude": true}"#,
    "createPotentialRoleProvisionRequest":
      #"{"ownerId": "\#(SampleOrganization.small.identities[0].id)"}"#,
  ]

  @Test func `Every operation answers as documented`() async throws {
    let (sid, rid) = (try #require(session.id).rawValue, role.id.rawValue)
    let held = try await tenant.send(
      Listing.popularities(of: role.id, in: RoleMiningSession.ID(sid)).page())
    let source = try #require(held.items.first?.sourceID).rawValue
    var export = ""
    for endpoint in Endpoint.roleMining {
      let ids: [String] =
        endpoint.template.hasPrefix("/role-mining-sessions") ? [sid, rid, export] : [rid, source]
      let reply = await tenant.reply(
        endpoint.method, endpoint.path(ids: ids, version: .v2024),
        Self.bodies[endpoint.name] ?? "")
      #expect(reply.isSuccess, "\(endpoint.name): \(reply.response.status)")
      #expect(try contract.problems(with: reply, of: endpoint) == [], "\(endpoint.name)")
      if endpoint.name == "exportRoleMiningPotentialRoleAsync" {
        export =
          try WireJSON.decode(PotentialRoleExport.self, from: reply.body).exportID?.rawValue ?? ""
        await tenant.tenant.finishJobs()
      }
    }
  }

  @Test func `Refusals are answered as documented`() async throws {
    for endpoint in Endpoint.roleMining where !endpoint.isChange {
      let path = endpoint.path(ids: ["a", "b", "c"], version: .v2024)
      let refused = await tenant.reply(endpoint.method, path, experimental: false)
      #expect(refused.response.status == .badRequest)
      #expect(try contract.problems(with: refused, of: endpoint) == [], "\(endpoint.name)")
    }
    let endpoint = try #require(Endpoint.roleMining.first { $0.name == "getRoleMiningSession" })
    let missing = await tenant.reply(.get, endpoint.path(ids: ["a"], version: .v2024))
    #expect(missing.response.status == .notFound)
    #expect(try contract.problems(with: missing, of: endpoint) == [])
  }

  @Test func `Every neighbour answers as documented`() async throws {
    let neighbours = try PublishedContract.neighbours()
    let organization = SampleOrganization.small
    _ = try await tenant.send(
      .provision(
        role.id, in: #require(session.id),
        ProvisionRequest(roleName: "x", ownerID: Identity.ID(organization.identities[0].id)),
        minimumPopularity: 0, includeCommonAccess: true))
    await tenant.tenant.finishJobs()
    let ids = [
      "getRole": organization.existingRoles[0].id,
      "getRoleAssignedIdentities": organization.existingRoles[0].id,
      "listEntitlementsByIdentity": organization.identities[0].id,
    ]
    let entitlement = organization.entitlements[organization.conflicts[0].left].id
    let other = organization.entitlements[organization.conflicts[0].right].id
    let bodies = [
      "searchCount": #"{"indices": ["identities"], "query": {"query": "*"}}"#,
      "startPredictSodViolations": """
      {"identityId": "\(organization.identities[0].id)", "accessRefs": [
        {"type": "ENTITLEMENT", "id": "\(entitlement)"},
        {"type": "ENTITLEMENT", "id": "\(other)"}]}
      """,
    ]
    for endpoint in Endpoint.neighbours {
      let path = endpoint.path(ids: [ids[endpoint.name] ?? ""], version: .v2024)
      let reply = await tenant.reply(endpoint.method, path, bodies[endpoint.name] ?? "")
      #expect(reply.isSuccess, "\(endpoint.name): \(reply.response.status)")
      #expect(try neighbours.problems(with: reply, of: endpoint) == [], "\(endpoint.name)")
      if endpoint.method == .get, endpoint != .readExistingRole {
        let refused = await tenant.reply(.get, path + "?limit=-1")
        #expect(try neighbours.problems(with: refused, of: endpoint) == [], "\(endpoint.name)")
      }
    }
  }
}
