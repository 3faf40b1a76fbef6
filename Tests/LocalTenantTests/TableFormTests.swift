import FoundationEssentials
import GRDB
import TestSupport
import Testing

@testable import LocalTenant

/// What spreadsheets and other programs make of a CSV file.
@Suite(.timeLimit(.minutes(2))) struct `Forms of tables` {
  private let folder: TemporaryFolder
  private var target: String { folder.path(of: "tenant.db") }

  init() throws { folder = try TemporaryFolder() }

  /// Imports the three files after each of their lines went through `change`.
  private func load(_ change: (String) -> String) throws -> ImportResult {
    var files = OrganizationFiles()
    // A name with a line break would make two lines here.
    files.entitlements = files.entitlements.replacing("Reads,\nnot writes", with: "Reads")
    files.identities = files.identities.changingLines(change)
    files.entitlements = files.entitlements.changingLines(change)
    files.assignments = files.assignments.changingLines(change)
    try files.write(to: folder)
    return try LocalTenant.importFolder(folder.path, into: target)
  }

  private func expectWhole(_ result: ImportResult) {
    #expect(result.identities == 3)
    #expect(result.entitlements == 3)
    #expect(result.assignments == 5)
  }

  /// The names of the attributes that identities have after an import.
  private func attributes() async throws -> [String] {
    let tenant = try LocalTenant(opening: target)
    let names = try await tenant.store.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM attribute ORDER BY position")
    }
    try await tenant.close()
    return names
  }

  @Test(arguments: ["sep=;\r\n", "SEP=;\n", "\u{FEFF}sep=;\n", "\"sep=;\"\r\n", "sep=;\r"])
  func `A first line that names the separator is not a row`(line: String) throws {
    var files = OrganizationFiles()
    files.assignments = line + "identityId;entitlementId\nu1;e1\nu2;e3,4\n"
    try files.write(to: folder)
    let error = try #require(throws: ImportError.self) {
      try LocalTenant.importFolder(folder.path, into: target)
    }
    #expect(error.message.contains("'e3,4'"))
    #expect(error.line == 4)
  }

  @Test func `Blanks around values and names of columns do not count`() async throws {
    expectWhole(
      try load {
        $0.split(separator: ",", omittingEmptySubsequences: false).joined(separator: " ,\t") + " "
      })
    #expect(try await attributes() == ["department"])
  }

  @Test func `Blanks within quotes are part of the value`() throws {
    var files = OrganizationFiles()
    files.assignments += "u3,\" e1\"\n"
    try files.write(to: folder)
    #expect(throws: ImportError.self) { try LocalTenant.importFolder(folder.path, into: target) }
  }

  @Test(arguments: [",", ",,", ", ,"])
  func `A separator at the end of each row makes no column`(end: String) async throws {
    expectWhole(try load { $0 + end })
    #expect(try await attributes() == ["department"])
  }

  @Test func `A value where no column has a name is refused`() throws {
    for (header, row) in [
      ("id,name,", "u1,Ana,x"), ("id,,name", "u1,x,Ana"), ("id,name", "u1,Ana,x"),
    ] {
      var files = OrganizationFiles()
      files.identities = "\(header)\n\(row)\n"
      try files.write(to: folder)
      let error = try #require(throws: ImportError.self) {
        try LocalTenant.importFolder(folder.path, into: target)
      }
      #expect(error.line == 2)
    }
  }

  @Test(arguments: ["", ",,,", " , ", "\t", "\"\",\"\""])
  func `Rows with nothing in them are passed over`(blank: String) throws {
    expectWhole(try load { "\(blank)\n\($0)\n\(blank)" })
  }

  @Test(arguments: [
    ("identity_id", "entitlement_id"), ("Identity Id", "ENTITLEMENT-ID"),
    (" identityid ", "\"Entitlement_ID \""),
  ])
  func `Names of columns may have any spelling`(identity: String, entitlement: String) throws {
    expectWhole(
      try load { $0.replacing("identityId,entitlementId", with: "\(identity),\(entitlement)") })
  }

  @Test func `A column with the exact name takes precedence over one with a similar name`() throws {
    var files = OrganizationFiles()
    files.assignments = "identity_id,identityId,entitlementId\nx,u1,e1\n"
    try files.write(to: folder)
    #expect(try LocalTenant.importFolder(folder.path, into: target).assignments == 1)
  }

  @Test(arguments: [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]] as [[UInt8]])
  func `A workbook is distinguished from text`(start: [UInt8]) throws {
    try OrganizationFiles().write(to: folder)
    let path = folder.path(of: "identities.csv")
    try Data(start + [0x14, 0, 6, 0, 0x0A, 0x22]).write(to: URL(filePath: path))
    for load in [
      { try LocalTenant.importFolder(folder.path, into: target) },
      { try LocalTenant.importPairs(path, into: target) },
    ] {
      let error = try #require(throws: ImportError.self) { _ = try load() }
      #expect(error.file == path)
      #expect(error.message == "This is an Excel workbook. Save it as CSV UTF-8 in Excel.")
    }
  }
}

extension String {
  fileprivate func changingLines(_ change: (String) -> String) -> String {
    split(separator: "\n").map { change(String($0)) }.joined(separator: "\n")
  }
}
