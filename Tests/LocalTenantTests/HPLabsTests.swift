import FoundationEssentials
import LocalTenant
import RoleMining
import TestSupport
import Testing

/// The HP Labs data may not be part of this repository; they are read from beside it if available.
private let folder =
  #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  + "/../shared/data/hp-labs/"

@Suite(.timeLimit(.minutes(10))) struct `The HP Labs data` {
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: folder), "the data are not here"),
    arguments: ["domino.txt", "hc.txt"])
  func `Popularities match a count from the file`(file: String) async throws {
    let temporary = try TemporaryFolder()
    try LocalTenant.importPairs(folder + file, into: temporary.path(of: "tenant.db"))
    let tenant = TestTenant(
      try LocalTenant(opening: temporary.path(of: "tenant.db"), environment: .immediate))
    let holders = try holders(of: folder + file)
    let everybody = holders.values.reduce(into: Set()) { $0.formUnion($1) }
    let session = try await tenant.mine(RoleMiningSessionRequest(minimumIdentities: 2))
    let roles = try await tenant.roles(of: session)
    #expect(!roles.isEmpty)
    for summary in roles {
      let role = try await tenant.send(.role(summary.id))
      let members = Set(try #require(role.identityIDs).map(\.rawValue))
      let expected = holders.mapValues { members.intersection($0).count }.filter { $0.value > 0 }
      let listing = Listing.popularities(of: role.id, in: try #require(session.id))
      let held = try await all(listing, of: tenant)
      let counts = held.map { ($0.id.rawValue, $0.identityCount ?? 0) }
      #expect(Dictionary(uniqueKeysWithValues: counts) == expected)
      for entitlement in held {
        let inOrganization =
          100 * Double(holders[entitlement.id.rawValue]?.count ?? 0)
          / Double(everybody.count)
        #expect(abs((entitlement.popularityInOrganization ?? -1) - inOrganization) <= 0.05)
      }
    }
  }

  private func all(
    _ listing: Listing<RoleMiningEntitlement, EntitlementPopularityFields>, of tenant: TestTenant
  ) async throws -> [RoleMiningEntitlement] {
    var entitlements: [RoleMiningEntitlement] = []
    while true {
      let page = try await tenant.send(listing.page(offset: entitlements.count)).items
      entitlements += page
      if page.count < 250 { return entitlements }
    }
  }

  private func holders(of file: String) throws -> [String: Set<String>] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    var holders: [String: Set<String>] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      holders[words[1], default: []].insert(words[0])
    }
    return holders
  }
}
