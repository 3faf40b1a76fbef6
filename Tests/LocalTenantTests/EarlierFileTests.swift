import GRDB
import RoleMining
import Storage
import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(1))) struct `A file of an earlier version` {
  private let folder: TemporaryFolder
  private let path: String

  /// A file as it was before roles had access profiles: with one entitlement, a role that was there, and one
  /// created from a potential role.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "old.db")
    let queue = try DatabaseQueue(path: path)
    try Store.migrator.migrate(queue, upTo: "3")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO source (number, id, name) VALUES (1, 's', 'Directory');
          INSERT INTO identity (number, id, name) VALUES (1, 'u', 'Ana');
          INSERT INTO entitlement (number, id, name, source) VALUES (1, 'e', 'Read', 1);
          INSERT INTO assignment VALUES (1, 1);
          INSERT INTO role (number, id, name, isCommonAccess, createdDate)
          VALUES (1, 'there', 'There', 0, '2026-01-31T08:15:30.250Z'),
            (2, 'made', 'Made', 0, '2026-02-28T08:15:30.250Z');
          INSERT INTO roleEntitlement VALUES (1, 1), (2, 1);
          INSERT INTO session
            (number, id, type, state, scope, scopingMethod, isSaved, createdDate, modifiedDate)
          VALUES (1, 'S', 'SPECIALIZED', 'POTENTIAL_ROLES_CREATED', '{}', 'AUTO_RM', 0,
            '2026-01-31T08:15:30.250Z', '2026-01-31T08:15:30.250Z');
          INSERT INTO potentialRole (number, id, session, name, identityCount, entitlementCount,
            density, freshness, quality, type, provisionState, roleID, createdDate, modifiedDate)
          VALUES (1, 'P', 1, 'Made', 1, 1, 100, 100, 100, 'SPECIALIZED', 'COMPLETE', 'made',
            '2026-01-31T08:15:30.250Z', '2026-01-31T08:15:30.250Z');
          INSERT INTO potentialRoleMember VALUES (1, 1);
          INSERT INTO potentialRoleEntitlement VALUES (1, 1, 1, 0, 0)
          """)
    }
    try queue.close()
  }

  @Test func `keeps its roles, and what it did not record is unknown`() async throws {
    let tenant = TestTenant(try LocalTenant(opening: path, environment: .immediate))
    let roles = try await tenant.send(Listing.existingRoles.page(limit: 50)).items
    #expect(roles.map(\.name) == ["Made", "There"])
    #expect(roles.map(\.isEnabled) == [false, true])
    #expect(roles.map { $0.entitlements.map(\.id) } == [["e"], ["e"]])
    let details = try await tenant.send(Listing.entitlementDetails(["e"]).page()).items
    #expect(details.map(\.isPrivileged) == [nil])
    #expect(try await tenant.send(Listing.conflictPolicies.page()).items == [])
    #expect(try await tenant.send(.evidence(of: "P")).memberCount == 1)
    try await tenant.tenant.close()
  }

  @Test func `can be read where it must not be changed`() async throws {
    let before = try folder.bytes(of: "old.db")
    let reading = TestTenant(
      try LocalTenant(store: Store(reading: path), environment: .immediate))
    let roles = try await reading.send(Listing.existingRoles.page(limit: 50)).items
    #expect(roles.count == 2)
    try await reading.tenant.close()
    #expect(try folder.bytes(of: "old.db") == before)
  }
}
