import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

/// With the prescribed threshold and the tenant's own minimum for all nine: the largest takes half a
/// minute in a debug build, the rest a few seconds.
@Suite(
  .serialized, .enabled(if: ResearchData.areHere, "needs ../shared/data/hp-labs"),
  .timeLimit(.minutes(10)))
struct `The access data of HP Labs` {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path(of: "tenant.db")
  }

  @Test(arguments: ResearchData.all)
  func `are imported, mined and opened`(data: ResearchData) throws {
    let count = try mine(data).count
    let terminal = try PseudoTerminal.rolesift(["--local", database])
    try terminal.waitUntil("the session") { $0.hasRow && $0.currentRow?.contains("ready") == true }
    try terminal.press(.enter, until: "Potential roles  \(count)")
    if count > 0 {
      try terminal.waitUntil("a potential role") { $0.hasRow }
      try terminal.press(.enter)
      try terminal.waitUntil("its entitlements") { $0.hasRow && $0.contains(" · mean ") }
    } else {
      try terminal.waitUntil(contains: "This session found no potential roles.")
    }
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: ResearchData.all.filter { ["fire1", "americas_small"].contains($0.name) })
  func `have the popularity that counting the file gives`(data: ResearchData) throws {
    let holders = try data.holders()
    let role = try #require(mine(data).first)
    let members: [Named] = try rows(of: ["identities", role.id, "--local", database, "--all"])
    let people = Set(members.map(\.id))
    #expect(people.count == role.identityCount && !people.isEmpty)

    let listed: [Popularity] = try rows(of: ["entitlements", role.id, "--local", database, "--all"])
    let counted = holders.mapValues { people.intersection($0).count }.filter { $0.value > 0 }
    let shown = listed.map { ($0.entitlementRef.id, $0.identityCount) }
    #expect(Dictionary(uniqueKeysWithValues: shown) == counted)
    for entitlement in listed {
      let percent = 100 * Double(entitlement.identityCount) / Double(people.count)
      #expect(abs(entitlement.popularity - percent) <= 0.05, "\(entitlement)")
    }
  }

  /// Imports the pairs and mines them.
  ///
  /// - Returns: The potential roles, the best first.
  private func mine(_ data: ResearchData) throws -> [MinedRole] {
    let imported = try CompletedCommand(
      running: RolesiftBinary.path, ["import", "--pairs", data.path, "--into", database])
    try #require(imported.status == .exited(0), "\(imported)")
    return try rows(of: ["mine", "--local", database, "--all"])
  }

  private func rows<Row: Decodable>(of arguments: [String]) throws -> [Row] {
    let command = try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--output", "json"])
    try #require(command.status == .exited(0), "\(command)")
    return try JSONDecoder().decode([Row].self, from: Data(command.output.utf8))
  }
}

/// What a potential role has on the wire, as far as it matters here.
private struct MinedRole: Decodable {
  let id: String
  let identityCount: Int
}

private struct Named: Decodable {
  let id: String
}

private struct Popularity: Decodable {
  let entitlementRef: Named
  let identityCount: Int
  let popularity: Double
}
