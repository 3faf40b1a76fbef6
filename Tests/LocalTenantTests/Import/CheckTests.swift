import LocalTenant
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Checking files before an import` {
  private let folder: TemporaryFolder
  private var target: String { folder.path(of: "tenant.db") }

  init() throws { folder = try TemporaryFolder() }

  private func check(
    _ files: OrganizationFiles, into path: String? = nil, isUpdate: Bool = false
  ) throws -> ImportReport {
    try files.write(to: folder)
    return try OrganizationImport(folder: folder.path).check(into: path, isUpdate: isUpdate)
  }

  @Test func `says what would be imported and writes nothing`() throws {
    let report = try check(OrganizationFiles(), into: target)
    #expect(report.totals.identities == 3)
    #expect(report.totals.assignments == 5)
    #expect(report.faultCount == 0)
    #expect(folder.contents == ["assignments.csv", "entitlements.csv", "identities.csv"])
  }

  @Test func `reports every fault, each at its place`() throws {
    var files = OrganizationFiles()
    files.identities += "u1,Twice,,\nu5\n"
    files.assignments += "u9,e1\nu1\nu1,e9\n"
    files.usage = "identityId,sourceId,days90\nu1,s1,99\n"
    let report = try check(files)
    #expect(report.faultCount == 6)
    let places = report.faults.map { "\($0.file.split(separator: "/").last ?? "") \($0.line ?? 0)" }
    #expect(
      places == [
        "identities.csv 5", "identities.csv 6", "assignments.csv 8", "usage.csv 2",
        "assignments.csv 7", "assignments.csv 9",
      ])
    #expect(report.totals.unknownIDs == 2)
  }

  @Test func `goes on with the next file after one that cannot be read`() throws {
    var files = OrganizationFiles()
    files.entitlements = "id,title\ne1,x\n"
    files.assignments = "identityId,entitlementId\nu1,\"e1\n"
    let report = try check(files)
    #expect(report.faults.map { $0.message.prefix(8) } == ["Missing ", "This row"])
  }

  @Test func `counts an id whose row is faulty as known`() throws {
    var files = OrganizationFiles()
    files.identities += "u4,Di Ek\n"
    files.entitlements =
      "id,name,attribute,source,privileged\ne1,Read,memberOf,Directory,perhaps\n"
      + "e2,Write,memberOf,Directory,\ne3,Sell,profiles,Shop,maybe\n"
    files.assignments += "u4,e1\nu9,e2\n"
    files.usage = "identityId,sourceId,days90\nu4,Shop,1\n"
    files.roles = "name,entitlements,members\nSelling,Shop|profiles|Sell,u4\n"
    files.conflicts = "name,left,right\nBoth,e1,e3\n"
    let messages = try check(files).faults.map(\.message)
    #expect(
      messages == [
        "This row has 2 fields, but the header has 4.", "'perhaps' is neither true nor false.",
        "'maybe' is neither true nor false.", "The identity 'u9' is not in identities.csv.",
      ])
  }

  @Test(arguments: ["id,title\nu1,Ana\n", "id,name\nu1,\"Ana\n"])
  func `says nothing about the ids of a file that cannot be read`(identities: String) throws {
    var files = OrganizationFiles()
    files.identities = identities
    files.assignments += "u1,e9\n"
    files.usage = "identityId,sourceId,days90\nu1,s1,1\n"
    let messages = try check(files).faults.map(\.message)
    #expect(messages.count == 2)
    #expect(messages.last == "The entitlement 'e9' is not in entitlements.csv.")
  }

  @Test func `lists what is no file, and goes on`() throws {
    try folder.write("", to: "usage.csv/none")
    var files = OrganizationFiles()
    files.assignments += "u9,e1\n"
    let report = try check(files)
    #expect(
      report.faults.map { "\($0.file.split(separator: "/").last ?? "")" }
        == ["usage.csv", "assignments.csv"])
    #expect(report.faults.first?.message == "This file is unreadable: it is not a file.")
  }

  @Test func `lists at most a hundred faults and counts all`() throws {
    var files = OrganizationFiles()
    files.assignments += (0..<250).map { "x\($0),e1\n" }.joined()
    let report = try check(files)
    #expect(report.faults.count == 100)
    #expect(report.faultCount == 250)
  }

  @Test func `says what an update would change and leaves the tenant as it is`() throws {
    try OrganizationFiles().write(to: folder)
    try LocalTenant.importFolder(folder.path, into: target)
    let before = try folder.bytes(of: "tenant.db")
    var files = OrganizationFiles()
    files.assignments += "u3,e1\n"
    let report = try check(files, into: target, isUpdate: true)
    #expect(report.changes?.assignments.added == 1)
    #expect(try folder.bytes(of: "tenant.db") == before)
  }

  @Test func `refuses a tenant that an import would refuse`() throws {
    try OrganizationFiles().write(to: folder)
    try LocalTenant.importFolder(folder.path, into: target)
    let error = try #require(throws: LocalTenantError.self) {
      try check(OrganizationFiles(), into: target)
    }
    #expect(error.kind == .notEmpty)
  }
}

@Suite(.timeLimit(.minutes(1))) struct `The quality of imported data` {
  private func findings(
    _ change: (inout OrganizationFiles) -> Void
  ) throws -> [DataQuality.Kind: DataQuality.Peculiarity] {
    let folder = try TemporaryFolder()
    var files = OrganizationFiles()
    change(&files)
    try files.write(to: folder)
    let report = try OrganizationImport(folder: folder.path).check()
    #expect(report.faults == [])
    return Dictionary(report.totals.quality.findings.map { ($0.kind, $0) }) { first, _ in first }
  }

  @Test func `reports missing and single values of an attribute`() throws {
    let people = (1...9).map { "p\($0),Person \($0),,\($0 < 9 ? "Finance" : "Finnance")\n" }
    let found = try findings {
      $0.identities =
        "id,name,email,department\nu1,A,,\nu2,B,,Finance\nu3,C,,Finance\n" + people.joined()
    }
    #expect(found[.missingValue]?.attribute == "department")
    #expect(found[.missingValue]?.count == 1)
    #expect(found[.missingValue]?.total == 12)
    #expect(found[.oneOffValue]?.examples == ["Finnance"])
  }

  @Test func `reports an attribute that describes no group`() throws {
    let people = (1...9).map { "p\($0),Person \($0),Room \($0)\n" }
    let found = try findings {
      $0.identities = "id,name,room\nu1,A,R\nu2,B,S\nu3,C,T\n" + people.joined()
    }
    #expect(found[.variedAttribute]?.attribute == "room")
    #expect(found[.variedAttribute]?.count == 12)
    #expect(found[.oneOffValue] == nil)
  }

  @Test func `reports managers who are not identities, by id or by name`() throws {
    let found = try findings {
      $0.identities = "id,name,manager\nu1,A,u2\nu2,B,C\nu3,C,Nobody\n"
    }
    #expect(found[.unknownManager]?.examples == ["Nobody"])
    #expect(found[.unknownManager]?.total == 3)
  }

  @Test func `reports people without access and people with equal names`() throws {
    let found = try findings { $0.identities += "u4,Cy Dale,,Sales\nu5,Idle,,Sales\n" }
    #expect(found[.noAccess]?.examples == ["Cy Dale", "Idle"])
    #expect(found[.equalIdentityName]?.count == 2)
  }

  @Test func `reports entitlements that nobody or one person holds, and equal names`() throws {
    let found = try findings {
      $0.entitlements += "e4,Sell,,profiles,s2,Shop\ne5,Sell,,memberOf,s1,Directory\n"
    }
    #expect(found[.unheldEntitlement]?.examples == ["Sell", "Sell"])
    #expect(found[.soleHolder]?.examples == ["Sell"])
    #expect(found[.equalEntitlementName]?.count == 2)
    #expect(found[.equalEntitlementName]?.examples == ["Shop: Sell"])
  }
}
