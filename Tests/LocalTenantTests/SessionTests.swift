import HTTPTypes
import LocalTenant
import RoleMining
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct SessionTests {
  @Test func `A new session is created at once and mined completely`() async throws {
    let tenant = try TestTenant()
    let created = try await tenant.send(.create(RoleMiningSessionRequest(name: "All")))
    #expect(created.state == .created)
    #expect(created.createdBy?.displayName == "Local analyst")
    await tenant.tenant.finishJobs()
    let mined = try await tenant.send(.session(#require(created.id)))
    #expect(mined.state == .potentialRolesCreated)
    #expect(mined.identityCount == 200)
    #expect(mined.potentialRoleCount == 6)
    #expect(mined.potentialRolesReadyCount == 6)
    #expect(mined.prescribedPruneThreshold != nil)
    #expect(mined.pruneThreshold == nil)
    #expect(mined.scopingMethod == .manual)
  }

  @Test func `A session stays in its states as long as configured`() async throws {
    let waited = Mutex<[Duration]>([])
    let environment = TenantEnvironment(
      sleep: { duration in waited.withLock { $0.append(duration) } }, miningTime: .seconds(7))
    let tenant = try TestTenant(environment: environment)
    _ = try await tenant.mine(RoleMiningSessionRequest())
    #expect(waited.withLock { $0 } == [.seconds(7), .seconds(7)])
  }

  @Test func `The status agrees with the session`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let status = try await tenant.send(.status(of: #require(session.id)))
    #expect(status.state == .potentialRolesCreated)
  }

  @Test func `Sessions are listed, the newest first, with ids and a total`() async throws {
    let (tenant, first) = try await TestTenant.mined()
    let second = try await tenant.mine(RoleMiningSessionRequest(name: "Zweite"))
    let page = try await tenant.send(Listing.sessions.page(count: true))
    #expect(page.total == 2)
    #expect(page.items.map(\.id) == [second.id, first.id])
  }

  @Test func `Sessions are filtered by name, ignoring case, and by saved`() async throws {
    let (tenant, _) = try await TestTenant.mined(RoleMiningSessionRequest(name: "Ärzte"))
    _ = try await tenant.mine(RoleMiningSessionRequest(isSaved: true, name: "Nurses"))
    let byName = try await tenant.send(
      Listing.sessions.filtered { $0.name.starts(with: "äR") }.page())
    #expect(byName.items.map(\.name) == ["Ärzte"])
    let saved = try await tenant.send(Listing.sessions.filtered { $0.saved == true }.page())
    #expect(saved.items.map(\.name) == ["Nurses"])
  }

  @Test func `A lower minimum gives more potential roles after a patch`() async throws {
    let (tenant, session) = try await TestTenant.mined(
      RoleMiningSessionRequest(minimumIdentities: 40))
    let id = try #require(session.id)
    _ = try await tenant.send(.change(id, RoleMiningSessionChange(minimumIdentities: 20)))
    await tenant.tenant.finishJobs()
    let mined = try await tenant.send(.session(id))
    #expect(mined.state == .potentialRolesCreated)
    #expect(mined.minimumIdentities == 20)
    let before = try #require(session.potentialRoleCount)
    #expect(try #require(mined.potentialRoleCount) > before)
  }

  @Test func `The same members are the same potential role after a patch`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let id = try #require(session.id)
    let before = try await tenant.send(Listing.roles(in: id).page()).items
    let role = try #require(before.first)
    _ = try await tenant.send(.change(role.id, PotentialRoleChange(name: "Kept")))
    _ = try await tenant.send(.change(id, RoleMiningSessionChange(minimumIdentities: 21)))
    await tenant.tenant.finishJobs()
    #expect(try await tenant.send(.role(role.id)).name == "Kept")
  }

  @Test func `Potential roles that are no longer found are removed, unless saved`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let id = try #require(session.id)
    let role = try #require(try await tenant.send(Listing.roles(in: id).page()).items.first)
    _ = try await tenant.send(.change(role.id, PotentialRoleChange(isSaved: true)))
    _ = try await tenant.send(.change(id, RoleMiningSessionChange(minimumIdentities: 199)))
    await tenant.tenant.finishJobs()
    #expect(try await tenant.send(Listing.roles(in: id).page()).items.map(\.id) == [role.id])
  }

  @Test func `A patch accepts numbers and booleans as text, too`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let id = try #require(session.id)
    let reply = await tenant.reply(
      .patch, "/v2024/role-mining-sessions/\(id)",
      """
      [{"op": "replace", "path": "/pruneThreshold", "value": "83"},
       {"op": "replace", "path": "/saved", "value": "true"}]
      """)
    #expect(reply.response.status == .accepted)
    let changed = try await tenant.send(.session(id))
    #expect(changed.pruneThreshold == 83)
    #expect(changed.isSaved == true)
  }

  @Test(arguments: [
    #"[{"op": "replace", "path": "/type", "value": "COMMON"}]"#,
    #"[{"op": "move", "path": "/name"}]"#, #"[{"op": "replace", "path": "/name"}]"#, "[]", "{}",
    #"[{"op": "replace", "path": "/pruneThreshold", "value": 101}]"#,
  ])
  func `A patch of anything else is 400`(patch: String) async throws {
    let (tenant, session) = try await TestTenant.mined()
    let path = "/v2024/role-mining-sessions/\(try #require(session.id))"
    #expect(await tenant.reply(.patch, path, patch).response.status == .badRequest)
  }

  @Test func `Values out of range are refused`() async throws {
    let tenant = try TestTenant()
    for request in [
      RoleMiningSessionRequest(pruneThreshold: 101), RoleMiningSessionRequest(minimumIdentities: 1),
      RoleMiningSessionRequest(type: RoleType(rawValue: "OTHER")),
    ] {
      #expect(await tenant.reply(to: .create(request)).response.status == .badRequest)
    }
  }

  @Test func `A common session finds common access`() async throws {
    let (tenant, session) = try await TestTenant.mined(RoleMiningSessionRequest(type: .common))
    let roles = try await tenant.roles(of: session)
    #expect(!roles.isEmpty)
    #expect(roles.allSatisfy { $0.type == .common })
    #expect(roles.contains { ($0.identityCount ?? 0) > 100 })
    var layers: [String?] = []
    for role in roles {
      layers.append(try await tenant.send(.evidence(of: role.id)).origin?.layer?.attribute)
    }
    #expect(layers.first == .some(nil), "everybody comes first")
    #expect(layers.contains("department"), "\(layers)")
  }
}
