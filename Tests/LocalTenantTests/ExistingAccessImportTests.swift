import GRDB
import LocalTenant
import RoleMining
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Importing existing roles and conflicts` {
  private let folder: TemporaryFolder
  private var target: String { folder.path(of: "tenant.db") }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func load(_ change: (inout OrganizationFiles) -> Void) throws -> ImportResult {
    var files = OrganizationFiles()
    change(&files)
    try files.write(to: folder)
    return try LocalTenant.importFolder(folder.path, into: target)
  }

  private func failure(_ change: (inout OrganizationFiles) -> Void) throws -> ImportError {
    let error = try #require(throws: ImportError.self) { try load(change) }
    #expect(!folder.contains("tenant.db"))
    return error
  }

  private func tenant() throws -> TestTenant {
    TestTenant(try LocalTenant(opening: target, environment: .immediate))
  }

  @Test func `Roles come with their entitlements and members, in one row or several`() async throws
  {
    let result = try load {
      $0.roles = """
        id,name,description,entitlements,members,enabled,requestable
        r1,Ledger,Books,e1;e2,u1;u2,,yes
        ,Shop,,e3,,false,
        ,Shop,,e1,u3,,

        """
    }
    #expect(result.roles == 2)
    let tenant = try tenant()
    let roles = try await tenant.send(Listing.existingRoles.page(limit: 50)).items
    #expect(roles.map(\.name) == ["Ledger", "Shop"])
    #expect(roles.map { $0.entitlements.map(\.id.rawValue) } == [["e1", "e2"], ["e1", "e3"]])
    #expect(roles.map(\.isEnabled) == [true, false])
    #expect(roles.map(\.isRequestable) == [true, false])
    #expect(roles[0].id == "r1")
    #expect(roles[0].description == "Books")
    let members = try await tenant.send(Listing.assignedIdentities(of: roles[0].id).page())
    #expect(members.items.map(\.id) == ["u1", "u2"])
  }

  @Test func `What a role names again is dropped, and roles that grant the same are named`() throws
  {
    let result = try load {
      $0.roles = """
        name,entitlements,members
        Ledger,e1;e2;e1,u1
        Ledger,e2,u1;u2
        Books,e2;e1,
        Shop,e3,

        """
    }
    #expect(result.roles == 3)
    #expect(result.repeatsInRoles == 3)
    #expect(result.equalRoles == [["Books", "Ledger"]])
  }

  @Test func `An entitlement may be named by source, attribute and name`() async throws {
    try load { $0.roles = "name,entitlements\nLedger,Directory|memberOf|Read ledger;e2\n" }
    let roles = try await tenant().send(Listing.existingRoles.page(limit: 50)).items
    #expect(roles.first?.entitlements.map(\.id) == ["e1", "e2"])
  }

  @Test func `Existing roles make potential roles less fresh`() async throws {
    try load {
      $0.roles = "name,entitlements\nLedger,e1;e2\n"
      $0.addOthers()
    }
    let tenant = try tenant()
    let session = try await tenant.mine(RoleMiningSessionRequest(minimumIdentities: 2))
    #expect(try await tenant.firstRole(of: session).freshness == 0)
  }

  @Test func `Conflicts become policies in force`() async throws {
    let result = try load {
      $0.conflicts = "name,left,right,severity\nBooks and sales,e1;e2,e3,High\nBoth,e1,e2,\n"
    }
    #expect(result.conflicts == 2)
    let policies = try await tenant().send(Listing.conflictPolicies.page()).items
    #expect(policies.map(\.name) == ["Books and sales", "Both"])
    #expect(policies.map(\.state) == [.enforced, .enforced])
    #expect(policies[0].criteria?.left.entitlements.map(\.id) == ["e1", "e2"])
    #expect(policies[0].criteria?.right.entitlements.map(\.id) == ["e3"])
  }

  @Test func `Whether an entitlement is privileged is known only where the file says it`()
    async throws
  {
    try load {
      $0.entitlements = """
        id,name,sourceId,Privileged
        e1,Read ledger,s1,no
        e2,Write ledger,s1,TRUE
        e3,Sell,s2,

        """
    }
    let details = try await tenant().send(
      Listing.entitlementDetails(["e1", "e2", "e3"]).page())
    let known = Dictionary(uniqueKeysWithValues: details.items.map { ($0.id, $0.isPrivileged) })
    #expect(known == ["e1": false, "e2": true, "e3": nil])
  }

  @Test(arguments: [
    ("name,entitlements\nA,e1\nB,e9\n", 3, 2, "'e9' is not in entitlements.csv"),
    ("name,entitlements\nA,e1;e9\n", 2, 2, "'e9' is not in entitlements.csv"),
    ("name,entitlements,members\nA,e1,u9\n", 2, 3, "'u9' is not in identities.csv"),
    ("name,entitlements,enabled\nA,e1,maybe\n", 2, 3, "neither true nor false"),
    ("name,entitlements\n,e1\n", 2, 1, "'name' is empty"),
    ("name,entitlements\nA,;\n", 2, 2, "does not name an entitlement"),
    ("id,name,entitlements\nr,A,e1\nr,B,e2\n", 3, 2, "another name in an earlier line"),
  ])
  func `A fault in roles.csv is named with line and column`(
    roles: String, line: Int, column: Int, message: String
  ) throws {
    let error = try failure { $0.roles = roles }
    #expect(error.file.hasSuffix("/roles.csv"))
    #expect(error.line == line)
    #expect(error.column == column)
    #expect(error.message.contains(message))
  }

  @Test(arguments: [
    ("name,left,right\nA,e1,e9\n", 2, 3, "'e9' is not in entitlements.csv"),
    ("name,left,right\nA,,e1\n", 2, 2, "'left' is empty"),
    ("name,left,right\nA,e1;e2,e2\n", 2, 3, "on both sides"),
    ("name,left,right\nA,e1,e2\na,e1,e3\n", 3, 1, "Duplicate conflict 'a'"),
    (
      "name,left,right,severity\nA,e1,e2,awful\n", 2, 4,
      "'awful' is not a severity. Use low, medium, high or critical."
    ),
  ])
  func `A fault in sod.csv is named with line and column`(
    conflicts: String, line: Int, column: Int, message: String
  ) throws {
    let error = try failure { $0.conflicts = conflicts }
    #expect(error.file.hasSuffix("/sod.csv"))
    #expect(error.line == line)
    #expect(error.column == column)
    #expect(error.message.contains(message))
  }

  @Test func `A name that entitlements share is refused, and a wrong flag is named`() throws {
    let error = try failure {
      $0.entitlements += "e4,Sell,,profiles,s2,Shop\n"
      $0.roles = "name,entitlements\nA,Shop|profiles|Sell\n"
    }
    #expect(error.message.contains("names several entitlements"))
    let flag = try failure {
      $0.entitlements = "id,name,sourceId,privileged\ne1,A,s,yes\ne2,B,s,x\ne3,C,s,\n"
    }
    #expect(flag.line == 3)
    #expect(flag.column == 4)
  }

  @Test func `A missing column is named`() throws {
    #expect(try failure { $0.conflicts = "name,left\nA,e1\n" }.message.contains("'right'"))
    #expect(try failure { $0.roles = "name\nA\n" }.message.contains("'entitlements'"))
  }
}
