import FoundationEssentials
import GRDB
import HTTPTypes
import RoleMining
import RoleMiningClient
import SampleOrganization
import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(1))) struct `Concurrent openings of one file` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "tenant.db")
    try LocalTenant(creating: path, environment: .immediate).loadSample(.small)
  }

  private func open(_ environment: TenantEnvironment = prompt) throws -> TestTenant {
    TestTenant(try LocalTenant(opening: path, environment: environment))
  }

  /// A session that stays in its first state until its worker stops.
  private static let stuck = TenantEnvironment(
    now: { clock }, sleep: { _ in try await Task.sleep(for: .seconds(3600)) },
    miningTime: .seconds(1))
  /// A stopped clock: no lease expires, however busy the machine is.
  private static let clock = Date(timeIntervalSince1970: 1_800_000_000)
  private static let prompt = TenantEnvironment(now: { clock }, sleep: { _ in })

  @Test func `All changes of both are made, and both see them`() async throws {
    let (first, second) = (try open(), try open())
    let session = try await first.mine(RoleMiningSessionRequest(name: "All"))
    let ids = try await second.roles(of: session).map(\.id)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (tenant, field) in [(first, "name"), (second, "description")] {
        group.addTask {
          for count in 0..<500 {
            let reply = await tenant.reply(
              .patch, "/v2024/role-mining-potential-roles/\(ids[count % ids.count])",
              #"[{"op": "replace", "path": "/\#(field)", "value": "\#(field) \#(count)"}]"#)
            try #require(reply.response.status == .ok, "\(APIError(reply, operation: ""))")
          }
        }
      }
      try await group.waitForAll()
    }
    for tenant in [first, second] {
      let role = try await tenant.send(.role(ids[0]))
      let last = (0..<500).last { $0 % ids.count == 0 } ?? 0
      #expect(role.name == "name \(last)")
      #expect(role.description == "description \(last)")
    }
    try await first.tenant.close()
    try await second.tenant.close()
  }

  @Test func `Only one of them mines a session`() async throws {
    let (first, second) = (try open(Self.stuck), try open())
    let session = try await first.send(.create(RoleMiningSessionRequest()))
    let id = try #require(session.id)
    second.tenant.startMining(id.rawValue)
    await second.tenant.finishJobs()
    #expect(try await second.send(.status(of: id)).state == .created)

    // Once the first is closed, the second may.
    try await first.tenant.close()
    second.tenant.startMining(id.rawValue)
    await second.tenant.finishJobs()
    #expect(try await second.send(.status(of: id)).state == .potentialRolesCreated)
  }

  @Test func `New limits take a session from the process that mines it with the old ones`()
    async throws
  {
    let (first, second) = (try open(Self.stuck), try open())
    let session = try await first.send(.create(RoleMiningSessionRequest()))
    let id = try #require(session.id)
    let reply = await second.reply(
      .patch, "/v2024/role-mining-sessions/\(id)",
      #"[{"op": "replace", "path": "/pruneThreshold", "value": 30}]"#)
    #expect(reply.response.status == .accepted)
    await second.tenant.finishJobs()
    #expect(try await first.send(.status(of: id)).state == .potentialRolesCreated)
    try await first.tenant.close()
  }

  @Test func `An expired lease is free`() throws {
    let store = try Store.inMemory()
    let (mine, other) = (Lease(subject: "x", owner: "a"), Lease(subject: "x", owner: "b"))
    let start = Date(timeIntervalSince1970: 1000)
    let later = start.addingTimeInterval(Lease.time + 1)
    try store.writing { db in
      #expect(try mine.claim(db, now: start))
      #expect(try !other.claim(db, now: start))
      #expect(try other.claim(db, now: later))
      #expect(throws: CancellationError.self) { try mine.check(db) }
      try mine.renew(db, now: later)
      #expect(throws: CancellationError.self) { try mine.check(db) }
      try mine.release(db)
      try other.check(db)
      try mine.seize(db, now: later)
      try mine.check(db)
    }
  }

  @Test func `A role is created once, even if two start the job`() async throws {
    let (first, second) = (try open(), try open())
    let session = try await first.mine(RoleMiningSessionRequest())
    let role = try await first.firstRole(of: session)
    let before = try await first.count(of: "role")
    let slow = try open(Self.stuck)
    let reply = await slow.reply(
      .post,
      "/v2024/role-mining-sessions/\(try #require(session.id))/potential-roles/\(role.id)/provision",
      #"{"roleName": "Once", "ownerId": "\#(SampleOrganization.small.identities[0].id)"}"#)
    #expect(reply.response.status == .accepted)
    try await slow.tenant.close()
    for tenant in [first, second] { try tenant.tenant.resumeNow() }
    await first.tenant.finishJobs()
    await second.tenant.finishJobs()
    #expect(try await first.count(of: "role") == before + 1)
    #expect(try await second.send(.role(role.id)).provisionState == .complete)
  }
}

extension TestTenant {
  fileprivate func count(of table: String) async throws -> Int {
    try await tenant.store.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
  }
}
