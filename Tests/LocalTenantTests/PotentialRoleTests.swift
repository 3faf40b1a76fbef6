import FoundationEssentials
import HTTPTypes
import LocalTenant
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(2))) struct PotentialRoleTests {
  private func first(_ tenant: TestTenant, _ session: RoleMiningSession) async throws
    -> PotentialRole
  {
    try await tenant.firstRole(of: session)
  }

  @Test func `A summary has its metrics and its session`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let role = try await first(tenant, session)
    #expect(role.name == "Potential Role - " + role.id.rawValue.prefix(6))
    #expect(role.provisionState == .potential)
    #expect(role.session?.id == session.id)
    #expect(role.session?.state == .potentialRolesCreated)
    let (density, freshness) = (try #require(role.density), try #require(role.freshness))
    #expect(role.quality == (density + freshness + 1) / 2)
    #expect(role.identityDistribution == nil)
  }

  @Test func `The full role has its members and distributions`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let summary = try await first(tenant, session)
    let role = try await tenant.send(.role(summary.id, in: #require(session.id)))
    #expect(role == (try await tenant.send(.role(summary.id))))
    #expect(role.identityIDs?.count == summary.identityCount)
    #expect(role.excludedEntitlements == [])
    let distributions = try #require(role.identityDistribution)
    #expect(distributions.map(\.attributeName).contains("jobTitle"))
    #expect(!distributions.map(\.attributeName).contains("lastName"))
    for distribution in distributions {
      let counts = distribution.distribution.compactMap(\.count)
      #expect(counts.reduce(0, +) == summary.identityCount)
      #expect(counts == counts.sorted(by: >))
    }
  }

  @Test func `A new name, description and saved state stay`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let role = try await first(tenant, session)
    let change = PotentialRoleChange(name: "Clerks", description: "All of them", isSaved: true)
    _ = try await tenant.send(.change(role.id, in: #require(session.id), change))
    let changed = try await tenant.send(.role(role.id))
    #expect(changed.name == "Clerks")
    #expect(changed.description == "All of them")
    #expect(changed.isSaved == true)
    _ = try await tenant.send(.change(role.id, PotentialRoleChange(description: "")))
    #expect(try await tenant.send(.role(role.id)).description == nil)
  }

  @Test func `A boolean may be text in a patch, and nothing else can change`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let path = "/v2024/role-mining-potential-roles/\(try await first(tenant, session).id)"
    let good = await tenant.reply(
      .patch, path, #"[{"op": "replace", "path": "/saved", "value": "true"}]"#)
    #expect(good.response.status == .ok)
    #expect(try WireJSON.decode(PotentialRole.self, from: good.body).isSaved == true)
    for patch in [
      #"[{"op": "replace", "path": "/quality", "value": 100}]"#,
      #"[{"op": "replace", "path": "/name", "value": " "}]"#,
      #"[{"op": "add", "path": "/name", "value": "x"}]"#,
    ] {
      #expect(await tenant.reply(.patch, path, patch).response.status == .badRequest)
    }
  }

  @Test func `Saved roles are the drafts, with their members and entitlements`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let role = try await first(tenant, session)
    #expect(try await tenant.send(Listing.drafts.page()).items.isEmpty)
    _ = try await tenant.send(.change(role.id, PotentialRoleChange(isSaved: true)))
    let drafts = try await tenant.send(
      Listing.drafts.sorted(by: [.descending(.modified)]).page(count: true))
    #expect(drafts.total == 1)
    let draft = try #require(drafts.items.first)
    #expect(draft.id == role.id)
    #expect(draft.identityIDs.count == role.identityCount)
    #expect(draft.entitlementIDs.count == role.entitlementCount)
    #expect(draft.lastModified != nil)
  }
}
