import FoundationEssentials
import HTTPTypes
import RoleMining
import SampleOrganization
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `The operations apart from role mining` {
  private static let organization = SampleOrganization.small

  private func provisioned(
    direct: Bool
  ) async throws -> (tenant: TestTenant, role: PotentialRole, created: ExistingRole) {
    let (tenant, session) = try await TestTenant.mined()
    let role = try await tenant.firstRole(of: session)
    _ = try await tenant.send(
      .provision(
        role.id, in: #require(session.id),
        ProvisionRequest(
          roleName: "Clerks", ownerID: Identity.ID(Self.organization.identities[0].id),
          includeIdentities: true, directlyAssignedEntitlements: direct), minimumPopularity: 0,
        includeCommonAccess: true))
    await tenant.tenant.finishJobs()
    let provisioned = try await tenant.send(.role(role.id))
    let id = try #require(provisioned.roleID)
    return (tenant, provisioned, try await tenant.send(.existingRole(ExistingRole.ID(id))))
  }

  private func entitlementIDs(
    _ tenant: TestTenant, of role: PotentialRole
  ) async throws -> Set<String> {
    let session = try #require(role.session?.id)
    return Set(
      try await tenant.send(Listing.entitlements(of: role.id, in: session).page())
        .items.map(\.id.rawValue))
  }

  @Test func `A role with direct entitlements has no access profiles`() async throws {
    let (tenant, role, created) = try await provisioned(direct: true)
    #expect(created.accessProfiles == [])
    #expect(
      Set(created.entitlements.map(\.id.rawValue)) == (try await entitlementIDs(tenant, of: role)))
    #expect(try await tenant.send(Listing.accessProfiles.page()).items == [])
  }

  @Test func `Otherwise each source has an access profile, and together they hold everything`()
    async throws
  {
    let (tenant, role, created) = try await provisioned(direct: false)
    #expect(created.entitlements == [])
    let profiles = try await tenant.send(Listing.accessProfiles.page(count: true))
    #expect(profiles.total == created.accessProfiles.count)
    #expect(
      Set(profiles.items.map(\.id.rawValue)) == Set(created.accessProfiles.map(\.id.rawValue)))
    let held = profiles.items.flatMap(\.entitlements).map(\.id.rawValue)
    #expect(held.count == Set(held).count)
    #expect(Set(held) == (try await entitlementIDs(tenant, of: role)))
    let session = try #require(role.session?.id)
    let applications = try await tenant.send(
      Listing.applications(of: role.id, in: session).page(count: true))
    #expect(profiles.total == applications.total)
  }

  @Test func `A new role is not enabled and has the identities that went into it`() async throws {
    let (tenant, role, created) = try await provisioned(direct: false)
    #expect(created.isEnabled == false)
    #expect(created.isRequestable == false)
    #expect(created.owner?.name == Self.organization.identities[0].name)
    let assigned = try await tenant.send(Listing.assignedIdentities(of: created.id).page())
    #expect(Set(assigned.items.map(\.id)) == Set(try #require(role.identityIDs)))
    let missing = await tenant.reply(to: Listing.assignedIdentities(of: "none").page())
    #expect(missing.response.status == .notFound)
  }

  @Test func `Roles are listed with their access, at most 50 at a time`() async throws {
    let tenant = try TestTenant()
    let page = try await tenant.send(Listing.existingRoles.page(limit: 50, count: true))
    let roles = Self.organization.existingRoles
    #expect(page.total == roles.count)
    for role in roles {
      let listed = try #require(page.items.first { $0.id.rawValue == role.id })
      #expect(listed.name == role.name)
      #expect(listed.isEnabled == true)
      #expect(
        Set(listed.entitlements.map(\.id.rawValue))
          == Set(role.entitlements.map { Self.organization.entitlements[$0].id }))
    }
    let refused = await tenant.reply(.get, "/v2024/roles?limit=51")
    #expect(refused.response.status == .badRequest)
    let names = await tenant.reply(
      .get, "/v2024/roles?sorters=-name&filters=" + PercentEncoding.encode("name sw \"\""))
    #expect(names.response.status == .ok)
  }

  @Test func `Entitlements are found by id and say whether they are privileged`() async throws {
    let tenant = try TestTenant()
    let some = Array(Self.organization.entitlements.prefix(100))
    let page = try await tenant.send(
      Listing.entitlementDetails(some.map { Entitlement.ID($0.id) }).page())
    #expect(page.items.count == 100)
    for entitlement in some {
      let detail = try #require(page.items.first { $0.id.rawValue == entitlement.id })
      #expect(detail.isPrivileged == entitlement.isPrivileged)
      #expect(detail.source?.name == Self.organization.sources[entitlement.source].name)
    }
    #expect(page.items.contains { $0.isPrivileged == true })
  }

  @Test func `What an identity holds is what is assigned to it`() async throws {
    let tenant = try TestTenant()
    let assigned = Self.organization.assignments.filter { $0.identity == 17 }
      .map { Self.organization.entitlements[$0.entitlement].id }
    let identity = Identity.ID(Self.organization.identities[17].id)
    let held = try await tenant.send(Listing.entitlements(heldBy: identity).page(count: true))
    #expect(Set(held.items.map(\.id.rawValue)) == Set(assigned))
    #expect(held.total == assigned.count)
    let nobody = await tenant.reply(to: Listing.entitlements(heldBy: "nobody").page())
    #expect(nobody.response.status == .notFound)
  }

  @Test func `Policies name the entitlements that must not meet`() async throws {
    let tenant = try TestTenant()
    let policies = try await tenant.send(Listing.conflictPolicies.page()).items
    #expect(policies.count == Self.organization.conflicts.count)
    for conflict in Self.organization.conflicts {
      let policy = try #require(policies.first { $0.id.rawValue == conflict.id })
      #expect(policy.name == conflict.name)
      #expect(policy.kind == .conflictingAccess)
      #expect(policy.state == .enforced)
      let ids = [policy.criteria?.left, policy.criteria?.right].map {
        $0?.entitlements.map(\.id.rawValue)
      }
      #expect(
        ids == [conflict.left, conflict.right].map { [Self.organization.entitlements[$0].id] })
    }
  }

  @Test func `A prediction names what more access would violate, and nothing else`() async throws {
    let tenant = try TestTenant()
    let conflict = try #require(Self.organization.conflicts.last)
    let ids = [conflict.left, conflict.right].map {
      Entitlement.ID(Self.organization.entitlements[$0].id)
    }
    let holders = Set(
      Self.organization.assignments.filter { $0.entitlement == conflict.left }.map(\.identity))
    let holder = Identity.ID(
      Self.organization.identities[try #require(holders.first)].id)
    let both = try await tenant.send(
      .predictedViolations(ProspectiveAccess(identityID: holder, access: [ids[1]])))
    #expect(both.violations.map(\.policy?.name) == [conflict.name])
    let none = try await tenant.send(
      .predictedViolations(ProspectiveAccess(identityID: holder, access: [ids[0]])))
    #expect(none.violations == [])
    let unknown = await tenant.reply(
      to: .predictedViolations(ProspectiveAccess(identityID: holder, access: ["nothing"])))
    #expect(unknown.response.status == .notFound)
  }
}
