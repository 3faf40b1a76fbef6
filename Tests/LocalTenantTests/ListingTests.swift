import HTTPTypes
import LocalTenant
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Pages, filters and sorters of potential roles` {
  private typealias Roles = Listing<PotentialRole, PotentialRoleFields>

  private func roles(_ tenant: TestTenant, _ listing: Roles) async throws -> [PotentialRole] {
    try await tenant.send(listing.page()).items
  }

  @Test func `Pages follow each other without gaps, and the total ignores them`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let sorted = Roles.roles.sorted(by: [.descending(.quality)])
    let all = try await roles(tenant, sorted)
    var pieced: [PotentialRole] = []
    for offset in stride(from: 0, to: 8, by: 2) {
      let page = try await tenant.send(sorted.page(offset: offset, limit: 2, count: true))
      #expect(page.total == 6)
      pieced += page.items
    }
    #expect(pieced.map(\.id) == all.map(\.id))
    #expect(all.compactMap(\.quality) == all.compactMap(\.quality).sorted(by: >))
  }

  @Test func `Without count there is no total`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let reply = await tenant.reply(to: Roles.roles.page())
    #expect(reply.response.headerFields[.totalCount] == nil)
  }

  @Test(arguments: PotentialRoleFields.SortKey.allCases)
  func `Every sort key orders both ways`(key: PotentialRoleFields.SortKey) async throws {
    let (tenant, _) = try await TestTenant.mined()
    let up = try await roles(tenant, .roles.sorted(by: [.ascending(key)]))
    let down = try await roles(tenant, .roles.sorted(by: [.descending(key)]))
    #expect(up.map(\.id) == down.map(\.id).reversed())
    #expect(up.count == 6)
  }

  @Test func `Numbers compare, and conditions combine`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let all = try await roles(tenant, .roles)
    let middle = try #require(all.compactMap(\.quality).sorted().dropFirst(2).first)
    let high = try await roles(tenant, .roles.filtered { $0.quality >= middle })
    #expect(Set(high.map(\.id)) == Set(all.filter { ($0.quality ?? 0) >= middle }.map(\.id)))
    let none = try await roles(tenant, .roles.filtered { $0.quality >= middle && $0.saved == true })
    #expect(none.isEmpty)
    let others = try await roles(tenant, .roles.filtered { !($0.quality >= middle) })
    #expect(high.count + others.count == all.count)
  }

  @Test func `Text comparison ignores case`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let role = try #require(try await roles(tenant, .roles).first)
    _ = try await tenant.send(.change(role.id, PotentialRoleChange(name: "ÉQUIPE \"Nord\" 50%")))
    for filter in [#"name co "quipe \"nORD""#, #"name sw "équipe""#, #"name co "50%""#] {
      let path = "/v2024/role-mining-potential-roles?filters=" + PercentEncoding.encode(filter)
      let reply = await tenant.reply(.get, path)
      let found = try WireJSON.decode([PotentialRole].self, from: reply.body)
      #expect(found.map(\.id) == [role.id], "\(filter)")
    }
  }

  @Test func `Creator, type, session and dates are filtered`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let date = try #require(session.createdDate)
    let counts = try await [
      roles(tenant, .roles.filtered { $0.createdByName.contains("ANALYST") }),
      roles(tenant, .roles.filtered { $0.createdByID == "local-analyst" }),
      roles(tenant, .roles.filtered { $0.type == "SPECIALIZED" }),
      roles(tenant, .roles.filtered { $0.sessionState == "POTENTIAL_ROLES_CREATED" }),
      roles(tenant, .roles.filtered { $0.scopingMethod == "MANUAL" }),
      roles(tenant, .roles.filtered { $0.startDate >= date }),
    ].map(\.count)
    #expect(counts == Array(repeating: 6, count: 6))
    let before = try await roles(tenant, .roles.filtered { $0.endDate < date })
    #expect(before.isEmpty)
    let automatic = try await roles(tenant, .roles.filtered { $0.scopingMethod == "AUTO_RM" })
    #expect(automatic.isEmpty)
  }

  @Test func `An attribute of a member finds the role`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let role = try await tenant.send(
      .role(#require(try await roles(tenant, .roles).first).id))
    let titles = role.identityDistribution?.first { $0.attributeName == "jobTitle" }
    let title = try #require(titles?.distribution.first?.attributeValue)
    let found = try await roles(
      tenant, .roles.filtered { $0.identityAttribute.contains(title.uppercased()) })
    #expect(found.map(\.id).contains(role.id))
    #expect(found.count < 6)
  }
}
