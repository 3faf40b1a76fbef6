import FoundationEssentials
import GRDB
import RoleMining
import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `Importing pairs` {
  private let folder: TemporaryFolder
  private var target: String { folder.path(of: "tenant.db") }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func load(_ text: String) throws -> ImportResult {
    try LocalTenant.importPairs(folder.write(text, to: "pairs.txt"), into: target)
  }

  @Test func `Blanks, tabs, blank lines and a missing last line end are accepted`() throws {
    let result = try load("   1   a\n\n2\ta\r\n 1 b")
    #expect(result.identities == 2)
    #expect(result.entitlements == 2)
    #expect(result.assignments == 3)
    #expect(result.sources == 1)
  }

  @Test(arguments: [
    "1,a\n1,b\n2,a\n", "1;a\n1;b\n2;a", "1, a\r\n1, b\r\n2, a\r\n", "1,a,\n\n1,b,\n2,a,\n",
    "\u{FEFF}\"1\";\"a\"\n\"1\";\"b\"\n\"2\";\"a\"\n", "sep=;\n1;a\n1;b\n2;a\n",
    "1\ta\n1\tb\n2\ta\n",
    "user,permission\n1,a\n1,b\n2,a\n", "User ID;Entitlement Name\n1;a\n1;b\n2;a\n",
    "user permission\n1 a\n1 b\n2 a\n", "identity_id\tentitlement_id\n1\ta\n1\tb\n2\ta\n",
    "permission,user\na,1\nb,1\na,2\n",
  ])
  func `Other separators and a heading make no difference`(text: String) async throws {
    #expect(try load(text).assignments == 3)
    let tenant = try LocalTenant(opening: target)
    let pairs = try await tenant.store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT identity.id || ' ' || entitlement.id FROM assignment
          JOIN identity ON identity.number = assignment.identity
          JOIN entitlement ON entitlement.number = assignment.entitlement ORDER BY 1
          """)
    }
    #expect(pairs == ["1 a", "1 b", "2 a"])
    try await tenant.close()
  }

  @Test func `Commas and semicolons in ids separate nothing if spaces do`() throws {
    #expect(try load("1 CN=a,OU=b\n1 CN=c,OU=b\n2 x;y\n").entitlements == 3)
  }

  @Test func `Names with blanks stay whole where another separator is used`() throws {
    let result = try load("Ana Ruiz;Read ledger\nAna Ruiz;Write\nBo Øst Dale;Read ledger\n")
    #expect(result.identities == 2)
    #expect(result.entitlements == 2)
  }

  @Test func `Repeated pairs are dropped and counted`() throws {
    let result = try load("1 a\n2 b\n1 a\n1 a\n")
    #expect(result.assignments == 2)
    #expect(result.repeatedAssignments == 2)
  }

  @Test func `The file names the application, the ids are the names`() async throws {
    try load("1 a\n2 a\n1 b\n2 b\n")
    let tenant = TestTenant(try LocalTenant(opening: target, environment: .immediate))
    _ = try await tenant.mine(RoleMiningSessionRequest(type: .common, minimumIdentities: 2))
    let role = try #require(try await tenant.send(Listing.roles.page()).items.first)
    let held = try await tenant.send(
      Listing.popularities(of: role.id, in: #require(role.session?.id)).page()
    ).items
    #expect(held.map(\.applicationName) == ["pairs", "pairs"])
    #expect(held.map(\.reference.name) == ["a", "b"])
  }

  @Test(arguments: [
    ("1 a\n2\n", 2, 2), ("1 a\n1 b c\n", 2, 5), ("\n \n", nil, nil),
    ("user permission\n", nil, nil),
    ("1,a\n2,\n", 2, 2), ("1,a\n2,b,c\n", 2, 3), ("1;a\n\"2;b\n", 2, nil),
  ])
  func `A malformed pair is refused with its position`(text: String, line: Int?, column: Int?)
    throws
  {
    let error = try #require(throws: ImportError.self) { try load(text) }
    #expect(error.line == line)
    #expect(error.column == column)
    #expect(!folder.contains("tenant.db"))
  }
}
