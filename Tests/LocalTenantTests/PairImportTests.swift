import FoundationEssentials
import LocalTenant
import RoleMining
import TestSupport
import Testing

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

  @Test func `The file name is the application, the ids are the names`() async throws {
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
    ("1 a\n2\n", 2, 2), ("1 a\n1 b c\n", 2, 5), ("1 a\n2 b\n1 a\n", 3, nil), ("\n \n", nil, nil),
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
