import FoundationEssentials
import GRDB
import Glibc
import RoleMining
import SampleOrganization
import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(3))) struct `An anonymous copy of a tenant` {
  private let folder: TemporaryFolder
  private var original: String { folder.path(of: "acme.db") }
  private var target: String { folder.path(of: "shared.db") }

  init() throws { folder = try TemporaryFolder() }

  /// A tenant with a session mined for a search, some of whose roles were renamed, described and provisioned.
  private func makeOriginal() async throws {
    let tenant = TestTenant(try LocalTenant(creating: original, environment: .immediate))
    try tenant.tenant.loadSample(.small)
    let owner = SampleOrganization.small.identities[3].id
    let finance = try await tenant.mine(
      RoleMiningSessionRequest(
        scope: RoleMiningSessionScope(criteria: "attributes.department:Finance"),
        minimumIdentities: 5, isSaved: true, name: "Kassenwart"))
    _ = try await tenant.mine(RoleMiningSessionRequest(minimumIdentities: 10))
    let (role, session) = (try await tenant.firstRole(of: finance), try #require(finance.id))
    _ = try await tenant.send(
      .change(
        role.id, in: session,
        PotentialRoleChange(name: "Buchhaltung Nord", description: "Geheime Beschreibung")))
    _ = try await tenant.send(
      .provision(
        role.id, in: session,
        ProvisionRequest(roleName: "Kontenrolle", ownerID: Identity.ID(owner)),
        minimumPopularity: 0, includeCommonAccess: true))
    await tenant.tenant.finishJobs()
    try await tenant.tenant.close()
  }

  /// Every text in the columns of a file.
  private func texts(in path: String) throws -> Set<String> {
    let store = try Store(reading: path)
    defer { try? store.writer.close() }
    return try store.reading { db in
      var texts: Set<String> = []
      for table in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      {
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \(table)") {
          texts.formUnion(row.databaseValues.compactMap { String.fromDatabaseValue($0) })
        }
      }
      return texts
    }
  }

  /// What may be in a copy: names of attributes, words of the schema and the API, dates.
  private func harmless() throws -> [UInt8] {
    let empty = folder.path(of: "empty.db")
    _ = try Store(drafting: empty, for: empty)
    return try folder.bytes(of: "empty.db")
      + Array(
        """
        department jobTitle location manager employeeType costCenter cloudLifecycleState startDate
        firstName lastName COMPLETE NOT_COMPLETE SPECIALIZED COMMON POTENTIAL FAILED AUTO_RM MANUAL
        POTENTIAL_ROLES_CREATED rolesqlite_autoindex_role_1 complete notComplete critical high medium low \(RoleMiningSessionScope().stored)
        """.utf8)
  }

  @Test func `holds no name, address, value, id or description of the original in any byte`()
    async throws
  {
    try await makeOriginal()
    _ = try AnonymousCopy(of: original, to: target)
    let (copy, harmless) = try (folder.bytes(of: "shared.db"), harmless())
    // Three letters occur by chance among the bytes of numbers.
    let texts = try texts(in: original).filter { $0.utf8.count > 3 }
    #expect(texts.count > 1_000)
    #expect(texts.contains("Buchhaltung Nord"))
    #expect(texts.contains("Geheime Beschreibung"))
    #expect(texts.contains { $0.contains("attributes.department:Finance") })
    let leaked = texts.filter { text in
      let isDate = text.utf8.count == 24 && text.hasSuffix("Z")
      return !isDate && copy.holds(text) && !harmless.holds(text)
    }
    #expect(leaked == [])
    for word in ["Finance", "Kassenwart", "Kontenrolle"] {
      #expect(!copy.holds(word), "\(word)")
    }
    #expect(!folder.contains("shared.db-wal"))
  }

  @Test func `has the same shape: who holds what, sessions, roles and figures`() async throws {
    try await makeOriginal()
    let copy = try AnonymousCopy(of: original, to: target)
    #expect(copy.identities == 200)
    #expect(copy.sessions == 2)
    let (one, other) = try (shape(of: original), shape(of: target))
    #expect(one == other)
    let tenant = TestTenant(try LocalTenant(opening: target, environment: .immediate))
    let session = try #require(
      try await tenant.send(Listing.sessions.page()).items.first { $0.name != nil })
    let before = try await tenant.roles(of: session).compactMap(\.identityCount).sorted()
    let again = try await tenant.mine(
      RoleMiningSessionRequest(scope: try #require(session.scope), minimumIdentities: 5))
    #expect(again.identityCount == session.identityCount)
    #expect(try await tenant.roles(of: again).compactMap(\.identityCount).sorted() == before)
    try await tenant.tenant.close()
  }

  /// The sizes of groups, without their names.
  private func shape(of path: String) throws -> [[Int]] {
    let store = try Store(reading: path)
    defer { try? store.writer.close() }
    return try store.reading { db in
      try [
        "SELECT count(*) AS n FROM assignment GROUP BY identity ORDER BY n",
        "SELECT holderCount FROM entitlement ORDER BY holderCount",
        """
        SELECT count(*) AS n FROM identityAttribute WHERE name NOT LIKE 'sessionScope%'
        GROUP BY name, value ORDER BY n
        """,
        "SELECT sum(days) AS n FROM usage GROUP BY identity ORDER BY n",
        "SELECT quality FROM potentialRole ORDER BY quality",
        "SELECT count(*) AS n FROM potentialRoleMember GROUP BY role ORDER BY n",
        "SELECT count(*) AS n FROM roleMember GROUP BY role ORDER BY n",
        """
        SELECT count(*) FROM identityAttribute AS held JOIN identity ON identity.name = held.value
        WHERE held.name = 'manager'
        """,
      ].map { try Int.fetchAll(db, sql: $0) }
    }
  }

  @Test func `is the same only with the same seed`() async throws {
    try await makeOriginal()
    let places = ["a.db", "b.db", "c.db", "d.db"].map(folder.path(of:))
    for (path, seed) in zip(places, ["one", "one", "two", nil]) {
      _ = try AnonymousCopy(of: original, to: path, seed: seed)
    }
    let names = try places.map { try StoredOrganization($0).rows["identities"] ?? [] }
    #expect(names[0] == names[1])
    #expect(Set(names[0]).isDisjoint(with: names[2]))
    #expect(Set(names[0]).isDisjoint(with: names[3]))
  }

  @Test func `replaces a file only if it may`() async throws {
    try await makeOriginal()
    _ = try AnonymousCopy(of: original, to: target)
    let before = try folder.bytes(of: "shared.db")
    let error = try #require(throws: LocalTenantError.self) {
      try AnonymousCopy(of: original, to: target)
    }
    #expect(error.kind == .exists)
    #expect(try folder.bytes(of: "shared.db") == before)
    _ = try AnonymousCopy(of: original, to: target, isReplacing: true)
    #expect(try folder.bytes(of: "shared.db") != before)
  }

  @Test func `decides on every table and column`() throws {
    let store = try Store.inMemory()
    let columns = try store.reading { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      ).flatMap { table in
        try db.columns(in: table).map { (table: table, column: $0.name) }
      }
    }
    let copied = Set(
      AnonymizedTable.all.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } })
    let undecided = columns.filter {
      !copied.contains("\($0.table).\($0.column)")
        && !AnonymizedTable.left.contains($0.table)
        && !AnonymizedTable.left.contains("\($0.table).\($0.column)")
    }
    #expect(undecided.map { "\($0.table).\($0.column)" } == [])
  }
}

extension [UInt8] {
  /// Whether a text occurs anywhere.
  fileprivate func holds(_ text: String) -> Bool {
    let part = Array(text.utf8)
    return withUnsafeBytes { whole in
      var start = 0
      while start + part.count <= whole.count, let base = whole.baseAddress,
        let found = memchr(base + start, Int32(part[0]), whole.count - part.count - start + 1)
      {
        if memcmp(found, part, part.count) == 0 { return true }
        start = base.distance(to: UnsafeRawPointer(found)) + 1
      }
      return false
    }
  }
}
