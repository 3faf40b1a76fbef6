import FoundationEssentials
import HTTPTypes
import LocalTenant
import RoleMining
import SampleOrganization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct ProvisioningTests {
  private func request(
    _ name: String = "Clerks",
    owner: Identity.ID? = SampleOrganization.small.identities.first.map { Identity.ID($0.id) }
  ) -> ProvisionRequest {
    ProvisionRequest(roleName: name, ownerID: owner, includeIdentities: true)
  }

  private func provision(
    _ tenant: TestTenant, _ role: PotentialRole, _ request: ProvisionRequest, minimum: Int = 0
  ) async throws -> PotentialRole {
    try await tenant.send(
      .provision(
        role.id, in: #require(role.session?.id), request, minimumPopularity: minimum,
        includeCommonAccess: false))
  }

  private func roles(_ tenant: TestTenant) async throws -> [PotentialRole] {
    try await tenant.send(Listing.roles.page()).items
  }

  @Test func `A job is pending until it is done, then the role exists`() async throws {
    let gate = Gate()
    let (tenant, _) = try await TestTenant.mined(
      environment: TenantEnvironment(sleep: { _ in await gate.wait() }))
    let role = try #require(try await roles(tenant).first)
    let pending = try await provision(tenant, role, request())
    #expect(pending.provisionState == .pending)
    #expect(try await tenant.send(.role(role.id)).provisionState == .pending)
    await gate.open()
    await tenant.tenant.finishJobs()
    let done = try await tenant.send(.role(role.id))
    #expect(done.provisionState == .complete)
    #expect(done.roleID != nil)
  }

  @Test func `The new role counts as existing in later mining`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let role = try #require(
      try await tenant.send(Listing.roles.sorted(by: [.descending(.freshness)]).page()).items.first)
    _ = try await provision(tenant, role, request(), minimum: 80)
    await tenant.tenant.finishJobs()
    let session = try await tenant.mine(RoleMiningSessionRequest(name: "Later"))
    let again = try await tenant.roles(of: session)
    let ids = try await tenant.send(.role(role.id)).identityIDs
    var freshness: [Int?] = []
    for candidate in again where candidate.identityCount == role.identityCount {
      let full = try await tenant.send(.role(candidate.id))
      if full.identityIDs == ids { freshness.append(full.freshness) }
    }
    #expect(freshness == [0])
  }

  @Test func `The name of an existing role makes the job fail`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let all = try await roles(tenant)
    _ = try await provision(tenant, all[0], request("Clerks"))
    await tenant.tenant.finishJobs()
    _ = try await provision(tenant, all[1], request("CLERKS"))
    await tenant.tenant.finishJobs()
    let failed = try await tenant.send(.role(all[1].id))
    #expect(failed.provisionState == .failed)
    #expect(failed.roleID == nil)
    _ = try await provision(tenant, all[1], request("Other clerks"))
    await tenant.tenant.finishJobs()
    #expect(try await tenant.send(.role(all[1].id)).provisionState == .complete)
  }

  @Test func `Invalid provision requests are refused before a job starts`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let role = try #require(try await roles(tenant).first)
    for request in [request(" "), request(owner: "nobody"), request(owner: nil)] {
      await #expect(throws: APIError.self) { try await provision(tenant, role, request) }
    }
    #expect(try await tenant.send(.role(role.id)).provisionState == .potential)
    _ = try await provision(tenant, role, request())
    await tenant.tenant.finishJobs()
    await #expect(throws: APIError.self) { try await provision(tenant, role, request("Again")) }
  }

  @Test func `With everything excluded there is nothing to provision`() async throws {
    let (tenant, _) = try await TestTenant.mined()
    let role = try #require(try await roles(tenant).first)
    let session = try #require(role.session?.id)
    let ids = try await tenant.send(Listing.popularities(of: role.id, in: session).page()).items
    _ = try await tenant.send(
      .edit(role.id, in: session, EditEntitlements(ids: ids.map(\.id), exclude: true)))
    await #expect(throws: APIError.self) { try await provision(tenant, role, request()) }
  }

  @Test func `A pending job resumes at the next opening`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "tenant.db")
    let first = try LocalTenant(
      creating: path,
      environment: TenantEnvironment(sleep: { try await Task.sleep(for: $0 + .seconds(3600)) }))
    try first.loadSample(.small)
    let tenant = TestTenant(first)
    _ = try await tenant.mine(RoleMiningSessionRequest())
    let role = try #require(try await roles(tenant).first)
    _ = try await provision(tenant, role, request())
    try await first.close()

    let second = TestTenant(try LocalTenant(opening: path, environment: .immediate))
    await second.tenant.finishJobs()
    #expect(try await second.send(.role(role.id)).provisionState == .complete)
  }

  @Test func `An unfinished session resumes at the next opening`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "tenant.db")
    let first = try LocalTenant(creating: path, environment: .immediate)
    try first.loadSample(.small)
    let created = try await TestTenant(first).send(.create(RoleMiningSessionRequest()))
    try await first.close()

    let second = TestTenant(try LocalTenant(opening: path, environment: .immediate))
    await second.tenant.finishJobs()
    let mined = try await second.send(.session(#require(created.id)))
    #expect(mined.state == .potentialRolesCreated)
    #expect(mined.potentialRoleCount == 6)
  }
}

/// Holds waiters until it is opened.
private actor Gate {
  private var isOpen = false
  private var waiters: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    if !isOpen { await withCheckedContinuation { waiters.append($0) } }
  }

  func open() {
    isOpen = true
    for waiter in waiters { waiter.resume() }
    waiters = []
  }
}
