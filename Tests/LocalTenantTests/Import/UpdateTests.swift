import RoleMining
import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `Updating a tenant from newer files` {
  private let folder: TemporaryFolder
  private var target: String { folder.path(of: "tenant.db") }

  init() throws { folder = try TemporaryFolder() }

  /// Files in which u1 and u2 are a role, u2 owns a role, and u1 is about to leave.
  private static var earlier: OrganizationFiles {
    var files = OrganizationFiles()
    files.usage = "identityId,sourceId,days90\nu1,s1,12\nu2,s1,3\n"
    files.addOthers()
    files.roles = "name,entitlements,members\nReading,e1,u1;u2\nSelling,e3,u3\n"
    files.conflicts = "id,name,left,right,severity\nc1,Both,e1,e3,high\n"
    return files
  }

  /// Afterwards: u1 and e2 are gone, u2 has moved, u4 and e4 are new.
  private static var later: OrganizationFiles {
    var files = OrganizationFiles()
    files.identities = """
      id,name,email,department
      u4,Di Ek,di@example.org,Sales
      u2,Bo Øst,bo@example.org,Sales
      u3,Cy Dale,,Sales

      """
    files.entitlements = """
      id,name,description,attribute,sourceId,sourceName
      e4,Buy,,profiles,s3,Market
      e3,Sell,Sells,profiles,s2,Shop
      e1,Read ledger,"Reads,
      not writes",memberOf,s1,Directory

      """
    files.assignments = "identityId,entitlementId\nu2,e1\nu2,e4\nu4,e4\nu4,e3\nu3,e3\n"
    files.usage = "identityId,sourceId,days90\nu2,s1,9\n"
    files.addOthers()
    files.roles = "name,entitlements,members\nReading,e1,u2\nBuying,e4,u4\n"
    files.conflicts = "id,name,left,right,severity\nc2,Trade,e3,e4,low\n"
    return files
  }

  @discardableResult
  private func update(_ files: OrganizationFiles) throws -> ImportReport {
    try files.write(to: folder)
    return try OrganizationImport(folder: folder.path).update(target)
  }

  private func fill(_ files: OrganizationFiles) throws {
    try files.write(to: folder)
    try LocalTenant.importFolder(folder.path, into: target)
  }

  private func mined() async throws -> (TestTenant, RoleMiningSession, PotentialRole) {
    let tenant = TestTenant(try LocalTenant(opening: target, environment: .immediate))
    let session = try await tenant.mine(
      RoleMiningSessionRequest(minimumIdentities: 2, isSaved: true, name: "First"))
    return (tenant, session, try await tenant.firstRole(of: session))
  }

  @Test func `gives what an import into a new file gives, except for what is gone`() throws {
    try fill(Self.earlier)
    try update(Self.later)
    let fresh = folder.path(of: "fresh.db")
    try LocalTenant.importFolder(folder.path, into: fresh)
    let (new, updated) = try (StoredOrganization(fresh), StoredOrganization(target))
    // Roles without ids got different ones, and gone roles are still in the file.
    for question in ["attributes", "assignments", "usage"] {
      #expect(updated.rows[question] == new.rows[question], "\(question)")
    }
    for question in ["identities", "values", "entitlements", "sources", "conflicts"] {
      let present = updated.rows[question]?.filter { !$0.contains("|\"20") }
      let all = Set(present ?? [])
      #expect(all.isSuperset(of: new.rows[question] ?? []), "\(question)")
    }
  }

  @Test func `says what was added, changed and gone`() async throws {
    try fill(Self.earlier)
    let (tenant, _, _) = try await mined()
    try await tenant.tenant.close()
    let changes = try #require(try update(Self.later).changes)
    #expect(changes.identities == counts(1, 1, 1))
    #expect(changes.entitlements == counts(1, 1, 1))
    #expect(changes.sources == counts(1, 0, 0))
    #expect(changes.assignments == counts(3, 0, 3))
    #expect(changes.usage == counts(0, 1, 1))
    #expect(changes.roles == counts(1, 1, 1))
    #expect(changes.conflicts == counts(1, 0, 1))
    #expect(changes.affectedRoles == 1)
  }

  @Test func `changes nothing when nothing has changed`() throws {
    try fill(Self.earlier)
    let before = try StoredOrganization(target)
    let changes = try #require(try update(Self.earlier).changes)
    #expect(changes == ImportChanges())
    #expect(try StoredOrganization(target).differences(from: before) == [])
  }

  @Test func `reports a source with a new name`() throws {
    try fill(Self.earlier)
    var files = Self.earlier
    files.entitlements = files.entitlements.split(separator: "Shop").joined(separator: "Store")
    let changes = try #require(try update(files).changes)
    #expect(changes.sources == counts(0, 1, 0))
    #expect(!changes.isNone)
  }

  @Test func `keeps sessions and their roles readable, and marks who and what is gone`()
    async throws
  {
    try fill(Self.earlier)
    let (tenant, session, role) = try await mined()
    let sessionID = try #require(session.id)
    _ = try await tenant.send(
      .change(role.id, in: sessionID, PotentialRoleChange(name: "Ledger")))
    try await tenant.tenant.close()
    try update(Self.later)
    let again = TestTenant(try LocalTenant(opening: target, environment: .immediate))
    let roles = try await again.roles(of: session)
    #expect(roles.map(\.name) == ["Ledger"])
    #expect(roles.map(\.id) == [role.id])
    let people = try await again.send(Listing.identities(of: role.id, in: sessionID).page()).items
    #expect(people.map(\.name) == ["Ana Ruiz", "Bo Øst"])
    #expect(people[0].attributes["goneSince"]?.count == 10)
    #expect(people[1].attributes["goneSince"] == nil)
    let held = try await again.send(Listing.popularities(of: role.id, in: sessionID).page()).items
    let gone = try #require(held.first { $0.name == "Write ledger" })
    #expect(gone.reference.description?.hasPrefix("Not in the organisation since 20") == true)
    #expect(gone.popularityInOrganization == 0)
    let organization = try await again.send(.organization)
    #expect(organization.identityCount == 303)
    #expect(organization.entitlementCount == 3)
  }

  @Test func `mines, counts and offers only what is present`() async throws {
    try fill(Self.earlier)
    let (tenant, _, _) = try await mined()
    try await tenant.tenant.close()
    try update(Self.later)
    let again = TestTenant(try LocalTenant(opening: target, environment: .immediate))
    let session = try await again.mine(RoleMiningSessionRequest(minimumIdentities: 2))
    #expect(session.identityCount == 303)
    for role in try await again.roles(of: session) {
      let listing = Listing.identities(of: role.id, in: try #require(session.id))
      let people = try await again.send(listing.page()).items
      #expect(!people.contains { $0.name == "Ana Ruiz" })
    }
    let owners = try await again.send(Listing.publicIdentities(matching: "").page()).items
    #expect(owners.compactMap(\.name).prefix(4) == ["Bo Øst", "Cy Dale", "Di Ek", "Other 1"])
    let roles = try await again.send(Listing.existingRoles.page(limit: 50)).items
    #expect(roles.map(\.name) == ["Buying", "Reading"])
    let conflicts = try await again.send(Listing.conflictPolicies.page()).items
    #expect(conflicts.map(\.name) == ["Trade"])
  }

  @Test func `restores those who return`() throws {
    try fill(Self.earlier)
    let before = try StoredOrganization(target)
    try update(Self.later)
    let changes = try #require(try update(Self.earlier).changes)
    #expect(changes.identities == counts(1, 1, 1))
    let after = try StoredOrganization(target)
    #expect(after.rows["assignments"] == before.rows["assignments"])
    #expect(
      after.rows["identities"]?.filter { $0.contains("u1") }
        == before.rows["identities"]?.filter { $0.contains("u1") })
  }

  @Test func `leaves alone what the folder does not describe`() throws {
    try fill(Self.earlier)
    let before = try StoredOrganization(target)
    let newer = try TemporaryFolder()
    var same = OrganizationFiles()
    same.addOthers()
    try same.write(to: newer)
    let changes = try #require(
      try OrganizationImport(folder: newer.path).update(target).changes)
    #expect(changes == ImportChanges())
    #expect(try StoredOrganization(target).differences(from: before) == [])
  }

  @Test(arguments: ["usage.csv", "roles.csv", "sod.csv"])
  func `changes nothing if an optional file is empty, as after a failed export`(
    file: String
  ) throws {
    try fill(Self.earlier)
    let before = try StoredOrganization(target)
    try folder.write("", to: file)
    let error = try #require(throws: ImportError.self) {
      try OrganizationImport(folder: folder.path).update(target)
    }
    #expect(error.message.hasPrefix("This file is empty. "))
    #expect(try StoredOrganization(target).differences(from: before) == [])
  }

  @Test func `takes a file of only a header as none`() throws {
    try fill(Self.earlier)
    var files = Self.earlier
    files.usage = "identityId,sourceId,days90\n"
    files.roles = "name,entitlements\n"
    files.conflicts = "name,left,right\n"
    let changes = try #require(try update(files).changes)
    #expect(changes.roles.gone == 2)
    #expect(changes.conflicts.gone == 1)
    #expect(changes.usage == counts(0, 0, 2))
    #expect(try StoredOrganization(target).rows["usage"] == [])
  }

  @Test func `changes nothing if a file is faulty`() throws {
    try fill(Self.earlier)
    let before = try StoredOrganization(target)
    var files = Self.later
    files.assignments += "u9,e1\n"
    #expect(throws: ImportError.self) { try update(files) }
    #expect(try StoredOrganization(target).differences(from: before) == [])
  }

  @Test func `needs a tenant`() throws {
    try OrganizationFiles().write(to: folder)
    let error = try #require(throws: LocalTenantError.self) {
      try OrganizationImport(folder: folder.path).update(target)
    }
    #expect(error.kind == .missing)
  }

  private func counts(_ added: Int, _ changed: Int, _ gone: Int) -> ImportChanges.Counts {
    var counts = ImportChanges.Counts()
    (counts.added, counts.changed, counts.gone) = (added, changed, gone)
    return counts
  }
}
