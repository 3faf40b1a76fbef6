import HTTPTypes
import LocalTenant
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(2))) struct `The scope of a session` {
  /// The size of a department, from the distribution of all identities.
  private func departments(_ tenant: TestTenant) async throws -> [String: Int] {
    let session = try await tenant.mine(RoleMiningSessionRequest(minimumIdentities: 2))
    var counts: [String: Int] = [:]
    for role in try await tenant.roles(of: session) {
      let distribution = try await tenant.send(.role(role.id)).identityDistribution
      for value in distribution?.first(where: { $0.attributeName == "department" })?.distribution
        ?? []
      {
        counts[try #require(value.attributeValue), default: 0] += try #require(value.count)
      }
    }
    return counts
  }

  private func identityCount(
    _ tenant: TestTenant, _ scope: RoleMiningSessionScope
  ) async throws -> Int? {
    try await tenant.mine(RoleMiningSessionRequest(scope: scope)).identityCount
  }

  @Test func `Listed identities are the scope`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let role = try await tenant.firstRole(of: session)
    let ids = try #require(try await tenant.send(.role(role.id)).identityIDs)
    let count = try await identityCount(tenant, RoleMiningSessionScope(identityIDs: ids))
    #expect(count == ids.count)
  }

  @Test func `Criteria and attribute filters choose the same identities`() async throws {
    let tenant = try TestTenant()
    let department = try #require(try await departments(tenant).keys.sorted().first)
    let byCriteria = try await identityCount(
      tenant, RoleMiningSessionScope(criteria: "department:\"\(department.uppercased())\""))
    let filter = JSONValue.array([
      .object([
        "data": .object([
          "name": .text("department"), "operator": .text("EQUALS"),
          "values": .array([.text(department)]),
        ])
      ])
    ])
    let byFilter = try await identityCount(
      tenant, RoleMiningSessionScope(attributeFilterCriteria: filter))
    #expect(byCriteria == byFilter)
    let count = try #require(byCriteria)
    #expect(count > 0 && count < 200)
  }

  @Test func `AND, OR, NOT, parentheses and a trailing star are understood`() async throws {
    let tenant = try TestTenant()
    let employees = try #require(
      try await identityCount(tenant, RoleMiningSessionScope(criteria: "employeeType:employee")))
    let others = try #require(
      try await identityCount(tenant, RoleMiningSessionScope(criteria: "NOT employeeType:emp*")))
    #expect(employees + others == 200)
    let all = try await identityCount(
      tenant,
      RoleMiningSessionScope(criteria: "(employeeType:employee OR NOT employeeType:emp*) AND *"))
    #expect(all == 200)
  }

  @Test func `A source selects everyone with access to it`() async throws {
    let (tenant, session) = try await TestTenant.mined(RoleMiningSessionRequest(type: .common))
    let role = try await tenant.firstRole(of: session)
    let applications = try await tenant.send(
      Listing.applications(of: role.id, in: #require(session.id)).page())
    let name = try #require(applications.items.first?.name)
    let count = try await identityCount(
      tenant, RoleMiningSessionScope(criteria: "source.name:\"\(name)\""))
    let members = try #require(role.identityCount)
    #expect(try #require(count) >= members)
  }

  @Test(arguments: [
    "Finance", "planet:Mars", "department:", "department:Fi AND", "(department:x", "department:a?b",
    "department:\"x", "@accounts(x:y)", "department:x department:y",
  ])
  func `Invalid criteria are 400`(criteria: String) async throws {
    let tenant = try TestTenant()
    let request = RoleMiningSessionRequest(scope: RoleMiningSessionScope(criteria: criteria))
    #expect(await tenant.reply(to: .create(request)).response.status == .badRequest)
  }

  @Test func `An unknown operator or identity is 400`() async throws {
    let tenant = try TestTenant()
    let filter = JSONValue.object([
      "name": .text("department"), "operator": .text("SOUNDS_LIKE"), "values": .array([.text("x")]),
    ])
    for scope in [
      RoleMiningSessionScope(attributeFilterCriteria: filter),
      RoleMiningSessionScope(identityIDs: ["nobody"]),
    ] {
      let reply = await tenant.reply(to: .create(RoleMiningSessionRequest(scope: scope)))
      #expect(reply.response.status == .badRequest)
    }
  }
}
