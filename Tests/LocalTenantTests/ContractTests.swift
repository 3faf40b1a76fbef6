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
}
