import HTTPTypes
import RoleEvidence
import RoleMining
import SampleOrganization
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `What the tenant knows about a potential role` {
  private static let organization = SampleOrganization.small
  private let tenant: TestTenant
  private let roles: [PotentialRole]

  init() async throws {
    let session: RoleMiningSession
    (tenant, session) = try await TestTenant.mined()
    roles = try await tenant.roles(of: session)
  }

  private func members(of role: PotentialRole) async throws -> Set<Identity.ID> {
    Set(try #require(try await tenant.send(.role(role.id)).identityIDs))
  }

  @Test func `Each role says who its identities are`() async throws {
    let who = try await tenant.send(.who(in: roles.map(\.id)))
    #expect(who.map(\.id) == roles.map(\.id))
    #expect(who.map(\.memberCount) == roles.map(\.identityCount))
    let people = Dictionary(
      uniqueKeysWithValues: Self.organization.identities.map { (Identity.ID($0.id), $0) })
    for role in who {
      let members = try await tenant.send(.role(role.id)).identityIDs ?? []
      let title = try #require(role.values.first { $0.attribute == "jobTitle" })
      #expect(members.count { people[$0]?.jobTitle == title.value } == title.memberCount)
      #expect(
        Self.organization.identities.count { $0.jobTitle == title.value }
          == title.organizationCount)
    }
  }

  @Test func `The organisation is as large as it was imported`() async throws {
    let organization = try await tenant.send(.organization)
    #expect(organization.identityCount == Self.organization.identities.count)
    #expect(organization.entitlementCount == Self.organization.entitlements.count)
    #expect(organization.grantCount == Self.organization.assignments.count)
    let reply = await tenant.reply(.get, "/rolesift/v1/organization?entitlement=e1")
    #expect(reply.isSuccess)
    let change = await tenant.reply(.post, "/rolesift/v1/organization", "{}")
    #expect(change.response.status == .methodNotAllowed)
  }

  @Test func `At most 100 roles are asked about at once; unknown ones are skipped`() async throws {
    let none = await tenant.reply(.get, "/rolesift/v1/role-mining-potential-roles/who")
    #expect(none.response.status == .badRequest)
    let many = await tenant.reply(to: .who(in: (0...100).map { PotentialRole.ID("\($0)") }))
    #expect(many.response.status == .badRequest)
    let some = try await tenant.send(.who(in: ["nothing", roles[0].id]))
    #expect(some.map(\.id) == [roles[0].id])
  }

  @Test func `A rule's figures are the numbers of the identities that it adds and misses`()
    async throws
  {
    for role in roles {
      let evidence = try await tenant.send(.evidence(of: role.id))
      let members = try await members(of: role)
      #expect(evidence.memberCount == members.count)
      #expect(evidence.identityCount == Self.organization.identities.count)
      #expect(!evidence.rules.isEmpty)
      for rule in evidence.rules {
        let query = MembershipRule(
          rule.conditions.map { RuleCondition($0.attribute, $0.values) }
        ).searchQuery
        let added = try await tenant.send(.identities(of: role.id, rule: query, added: true))
        let missed = try await tenant.send(.identities(of: role.id, rule: query, added: false))
        #expect(added.total == rule.matchCount - rule.matchingMemberCount)
        #expect(missed.total == members.count - rule.matchingMemberCount)
        #expect(members.isDisjoint(with: added.items.map(\.id)))
        #expect(members.isSuperset(of: missed.items.map(\.id)))
        #expect(try await tenant.send(.count(ofIdentities: query)) == rule.matchCount)
      }
    }
  }

  @Test func `People who changed jobs are among the outliers, with reasons`() async throws {
    let people = Self.organization.identities
    let names = Dictionary(
      uniqueKeysWithValues: Self.organization.entitlements.map { (Entitlement.ID($0.id), $0.name) })
    for change in Self.organization.jobChanges {
      let id = Identity.ID(people[change.identity].id)
      for role in roles where try await members(of: role).contains(id) {
        let evidence = try await tenant.send(.evidence(of: role.id))
        let outlier = try #require(evidence.outliers.first { $0.id == id })
        #expect(outlier.name == people[change.identity].name)
        #expect(!outlier.reasons.isEmpty)
        #expect(outlier.unusual.allSatisfy { names[Entitlement.ID($0.id.rawValue)] == $0.name })
        #expect(!outlier.unusual.isEmpty)
      }
    }
  }

  @Test func `Excluded entitlements do not count`() async throws {
    let role = roles[0]
    let session = try #require(role.session?.id)
    let before = try await tenant.send(.evidence(of: role.id))
    let held = try await tenant.send(.holdings(of: role.id))
    let popular = try await tenant.send(Listing.popularities(of: role.id, in: session).page())
    let excluded = try #require(popular.items.first).id
    _ = try await tenant.send(
      .edit(role.id, in: session, EditEntitlements(ids: [excluded], exclude: true)))
    #expect(try await tenant.send(.evidence(of: role.id)).coreCount == before.coreCount - 1)
    let rest = try await tenant.send(.holdings(of: role.id)).entitlements
    #expect(rest.count == held.entitlements.count - 1)
    #expect(!rest.contains { $0.id.rawValue == excluded.rawValue })
  }

  @Test(arguments: ["", "side=added", "query=%2A", "query=%2A&side=both", "query=x%3Ay&side=added"])
  func `A question about a rule that lacks something is 400`(query: String) async throws {
    let path = "/rolesift/v1/role-mining-potential-roles/\(roles[0].id)/rule-identities?\(query)"
    #expect(await tenant.reply(.get, path).response.status == .badRequest)
  }

  @Test func `An unknown role is 404`() async throws {
    for path in ["evidence", "holdings", "rule-identities?query=%2A&side=added"] {
      let reply = await tenant.reply(
        .get, "/rolesift/v1/role-mining-potential-roles/nothing/\(path)")
      #expect(reply.response.status == .notFound)
    }
  }
}
