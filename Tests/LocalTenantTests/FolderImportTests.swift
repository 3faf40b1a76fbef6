import FoundationEssentials
import Glibc
import LocalTenant
import RoleMining
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Importing a folder of CSV files` {
  private let folder: TemporaryFolder
  private var target: String { folder.path(of: "tenant.db") }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func load(_ files: OrganizationFiles) throws -> ImportResult {
    try files.write(to: folder)
    return try LocalTenant.importFolder(folder.path, into: target)
  }

  /// The error of an import that must leave no file behind.
  private func failure(_ change: (inout OrganizationFiles) -> Void) throws -> ImportError {
    var files = OrganizationFiles()
    change(&files)
    let error = try #require(throws: ImportError.self) { try load(files) }
    #expect(!folder.contains("tenant.db"))
    #expect(!folder.contains("tenant.db-wal"))
    return error
  }

  /// The members and entitlements of the only role that two identities share.
  private func mine() async throws -> (TestTenant, PotentialRole) {
    let tenant = TestTenant(try LocalTenant(opening: target, environment: .immediate))
    let session = try await tenant.mine(RoleMiningSessionRequest(minimumIdentities: 2))
    let roles = try await tenant.roles(of: session)
    return (tenant, try #require(roles.first))
  }

  @Test func `Everything is imported and can be mined`() async throws {
    var files = OrganizationFiles()
    files.usage = "identityId,sourceId,days90\nu1,s1,12\nu2,s1,0\n"
    files.addOthers()
    let result = try load(files)
    #expect(result.identities == 303)
    #expect(result.entitlements == 3)
    #expect(result.assignments == 5)
    #expect(result.sources == 2)
    #expect(result.usages == 2)
    let (tenant, role) = try await mine()
    let session = try #require(role.session?.id)
    let identities = try await tenant.send(Listing.identities(of: role.id, in: session).page())
    #expect(identities.items.map(\.name) == ["Ana Ruiz", "Bo \"B\" Øst"])
    #expect(identities.items[0].attributes == ["department": "Finance"])
    let held = try await tenant.send(
      Listing.popularities(of: role.id, in: session).page()
    ).items
    #expect(held.map(\.reference.name) == ["Read ledger", "Write ledger"])
    #expect(held[0].reference.description == "Reads,\nnot writes")
    #expect(held[0].popularity == 100)
    #expect(held[0].popularityInOrganization == 0.7)
    #expect(held[0].sourceUsagePercent == 50)
  }

  @Test func `A byte-order mark, CR LF and semicolons are accepted`() throws {
    var files = OrganizationFiles()
    files.identities =
      "\u{FEFF}" + files.identities.split(separator: "\n").joined(separator: "\r\n")
    files.assignments = "identityId;entitlementId\r\n\r\nu1;e1\r\n\"u2\";\"e3\""
    let result = try load(files)
    #expect(result.identities == 3)
    #expect(result.assignments == 2)
  }

  @Test func `Hostile texts are imported unchanged`() async throws {
    var files = OrganizationFiles()
    let hostile = "\u{1B}[31m\u{9B}2J\u{202E}x\u{200B}" + String(repeating: "Ω", count: 10_000)
    files.identities = "id,name\nu1,\"\(hostile)\"\nu2,\"a\nb\"\nu3,=cmd\n"
    files.addOthers()
    try load(files)
    let (tenant, role) = try await mine()
    let listing = Listing.identities(of: role.id, in: try #require(role.session?.id))
    let names = try await tenant.send(listing.page()).items.map(\.name)
    #expect(Set(names) == [hostile, "a\nb"])
  }

  @Test func `An error names file, line and column`() throws {
    let error = try failure { $0.assignments += "u9,e1\n" }
    #expect(error.file.hasSuffix("/assignments.csv"))
    #expect(error.line == 7)
    #expect(error.column == 1)
    #expect(error.description.contains("'u9' is not in identities.csv"))
  }

  @Test func `Lines are counted through quoted line breaks and blank lines`() throws {
    let error = try failure { $0.entitlements += "\n\ne1,Again,,,s1,Directory\n" }
    #expect(error.line == 8)
    #expect(error.column == 1)
    let crlf = try failure {
      $0.entitlements = ($0.entitlements + "\n\ne1,Again,,,s1,Directory\n")
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    #expect(crlf.line == 8)
  }

  @Test func `Repeated assignments are dropped and counted`() throws {
    var files = OrganizationFiles()
    files.assignments += "u1,e1\nu3,e3\nu1,e1\n"
    let result = try load(files)
    #expect(result.assignments == 5)
    #expect(result.repeatedAssignments == 3)
  }

  @Test func `All unknown ids are reported together, each at its first place`() throws {
    let error = try failure {
      $0.assignments += (0..<12).map { "x\($0),e1\nx0,f\($0)\n" }.joined()
      $0.usage = "identityId,sourceId,days90\ny,s1,1\n"
    }
    #expect(error.line == 7)
    #expect(error.column == 1)
    let lines = error.description.split(separator: "\n")
    try #require(lines.count == 12)
    #expect(lines[0].hasSuffix("/assignments.csv, line 7, column 1: 25 ids are unknown:"))
    #expect(lines[1] == "  assignments.csv, line 7: The identity 'x0' is not in identities.csv.")
    #expect(
      lines[2] == "  assignments.csv, line 8: The entitlement 'f0' is not in entitlements.csv.")
    #expect(lines[3] == "  assignments.csv, line 9: The identity 'x1' is not in identities.csv.")
    #expect(lines[11] == "  and 15 more. Nothing was imported.")
  }

  @Test func `Repeated rows are refused where they repeat`() throws {
    #expect(try failure { $0.identities += "u1,Other,,\n" }.line == 5)
    #expect(try failure { $0.usage = "identityId,sourceId,days90\nu1,s1,1\nu1,s1,2\n" }.line == 3)
  }

  @Test func `A missing column is named, with the existing ones`() throws {
    let error = try failure { $0.entitlements = "id,title\ne1,x\n" }
    #expect(error.line == 1)
    #expect(error.message.contains("'name'"))
    #expect(error.message.contains("id, title"))
  }

  @Test func `A row with too few or too many fields is refused`() throws {
    #expect(try failure { $0.assignments += "u1\n" }.message.contains("1 fields"))
    #expect(try failure { $0.assignments += "u1,e3,x\n" }.line == 7)
  }

  @Test(arguments: ["91", "-1", "many", "1.5", ""])
  func `Days of use are from 0 to 90`(days: String) throws {
    let error = try failure { $0.usage = "identityId,sourceId,days90\nu1,s1,\(days)\n" }
    #expect(error.line == 2)
    #expect(error.column == 3)
  }

  @Test func `Unknown sources in the usage are refused`() throws {
    #expect(try failure { $0.usage = "identityId,sourceId,days90\nu1,s9,1\n" }.column == 2)
  }

  @Test func `Invalid UTF-8 is refused with its position`() throws {
    try OrganizationFiles().write(to: folder)
    var bytes = Data("id,name\nu1,".utf8)
    bytes.append(contentsOf: [0xC3, 0x28, 0x0A])
    try bytes.write(to: URL(fileURLWithPath: folder.path(of: "identities.csv")))
    let error = try #require(throws: ImportError.self) {
      try LocalTenant.importFolder(folder.path, into: target)
    }
    #expect(error.line == 2)
    #expect(error.column == 2)
  }

  @Test func `Empty files, and files with only a header, are refused`() throws {
    #expect(try failure { $0.identities = "" }.message == "This file is empty.")
    #expect(
      try failure { $0.identities = "id,name\n" }.message
        == "This file has no rows below the header.")
    #expect(try failure { $0.assignments = "identityId,entitlementId\n" }.line == nil)
  }

  @Test func `Malformed quotes are refused with their line`() throws {
    #expect(try failure { $0.identities += "u4,\"Open\nthe end" }.line == 5)
    let misplaced = try failure { $0.identities += "u4,a\"b,,\nu5,x,,\n" }
    #expect(misplaced.line == 5)
    #expect(misplaced.column == 2)
  }

  @Test func `A missing file is named`() throws {
    try OrganizationFiles().write(to: folder)
    try FileManager.default.removeItem(atPath: folder.path(of: "assignments.csv"))
    let error = try #require(throws: ImportError.self) {
      try LocalTenant.importFolder(folder.path, into: target)
    }
    #expect(error.description.contains("assignments.csv: No such file."))
  }

  @Test func `Only an empty tenant is filled, and a refusal leaves it unchanged`() async throws {
    var files = OrganizationFiles()
    files.addOthers()
    try load(files)
    let error = try #require(throws: LocalTenantError.self) { try load(files) }
    #expect(error.kind == .notEmpty)
    let (_, role) = try await mine()
    #expect(role.identityCount == 2)
  }

  @Test func `An empty tenant stays if an import into it fails`() async throws {
    try await LocalTenant(creating: target).close()
    var files = OrganizationFiles()
    files.assignments += "u9,e1\n"
    #expect(throws: ImportError.self) { try load(files) }
    #expect(try LocalTenant(opening: target).isEmpty)
  }

  @Test func `The drafts of killed imports are removed, and no others`() throws {
    // No process has so large a number; the parent is still there.
    let kept = ["other.db.999999999.part", "tenant.db.\(getppid()).part", "tenant.db.notes.part"]
    let stale = ["tenant.db.999999999.part", "tenant.db.999999999.part-journal"]
    for name in kept + stale { try folder.write("x", to: name) }
    try load(OrganizationFiles())
    #expect(folder.contains("tenant.db"))
    #expect(folder.contents.filter { $0.contains(".part") }.sorted() == kept.sorted())
  }

  @Test func `Progress ends with every row and byte`() throws {
    try OrganizationFiles().write(to: folder)
    let reported = Mutex<ImportProgress?>(nil)
    try LocalTenant.importFolder(folder.path, into: target) { progress in
      reported.withLock { $0 = progress }
    }
    let last = reported.withLock { $0 }
    #expect(last?.rows == 11)
    #expect(last?.bytesRead == last?.bytesTotal)
    #expect(last?.file == "assignments.csv")
  }
}
