import LocalTenant
import SampleOrganization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct `The files of the sample organisation` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ organization: SampleOrganization) throws {
    for file in SampleFile.allCases {
      try folder.write(
        String(decoding: organization.bytes(of: file), as: UTF8.self), to: file.path)
    }
  }

  @Test(arguments: [OrganizationSize.small, .medium])
  func `give the tenant of the demo when they are imported`(size: OrganizationSize) async throws {
    let organization = SampleOrganization(size: size)
    try write(organization)
    let (demo, imported) = (folder.path(of: "demo.db"), folder.path(of: "imported.db"))
    let tenant = try LocalTenant(creating: demo)
    let loaded = try tenant.loadSample(organization)
    try await tenant.close()
    let result = try LocalTenant.importFolder(folder.path, into: imported)
    #expect(result.identities == loaded.identities)
    #expect(result.assignments == loaded.assignments)
    #expect(result.conflicts == loaded.conflicts)
    let (one, other) = try (StoredOrganization(demo), StoredOrganization(imported))
    #expect(one.differences(from: other) == [])
    #expect(other.rows.values.allSatisfy { !$0.isEmpty })
  }

  @Test func `keep the truth apart, where no import reads it`() throws {
    let organization = SampleOrganization.small
    try write(organization)
    let lines = try folder.read("truth/roles.csv").split(separator: "\n")
    #expect(lines.count == 1 + organization.plantedRoles.count)
    #expect(lines[1].hasPrefix("J0001,job,\(organization.plantedRoles[0].name),"))
    let members = try folder.read("truth/members.csv").split(separator: "\n")
    #expect(members.count == 1 + organization.plantedRoles.reduce(0) { $0 + $1.members.count })
    let changes = try folder.read("truth/job-changes.csv").split(separator: "\n")
    #expect(changes.count == 1 + organization.jobChanges.count)
    let first = organization.jobChanges[0]
    #expect(changes[1].hasPrefix(organization.identities[first.identity].id))
    let conflicts = try folder.read("truth/conflicts.csv").split(separator: "\n")
    #expect(conflicts.count == 1 + organization.conflicts.count)
    let access = try folder.read("truth/common-access.csv").split(separator: "\n")
    #expect(access.contains { $0.hasPrefix("everybody,,") })
    #expect(access.contains { $0.hasPrefix("department,Finance,") })
  }

  @Test func `say how an existing role differs from the planted one`() throws {
    let organization = SampleOrganization.small
    try write(organization)
    let rows = try folder.read("truth/existing-roles.csv")
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.count == organization.existingRoles.count)
    #expect(rows[0][3...] == ["", ""], "the first one is whole")
    #expect(rows[1][3] != "", "a third of the second one is missing")
    let standard = try #require(rows.first { $0[1].hasSuffix(" Standard") })
    #expect(standard[3] == "")
    #expect(standard[4].split(separator: ";").count == 1)
  }
}
