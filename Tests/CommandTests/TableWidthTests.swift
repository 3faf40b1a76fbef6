import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A table on a terminal` {
  let tenant: MinedTenant

  init() throws { tenant = try MinedTenant() }

  private func screen(columns: Int, _ arguments: String...) throws -> Screen {
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, arguments + ["--local", tenant.path], rows: 24, columns: columns)
    #expect(try terminal.waitForExit() == .exited(0))
    return terminal.screen
  }

  private func id() throws -> String {
    let roles = try Program.run("roles", "--local", tenant.path, "--output", "csv")
    return try #require(roles.output.split(separator: "\n").last?.split(separator: ",").last)
      .description
  }

  @Test(arguments: [80, 64]) func `shows ids whole and leaves out what has no room`(
    columns: Int
  ) throws {
    let screen = try screen(columns: columns, "roles")
    let role = try id()
    let row = try #require(screen.lines.first { $0.contains(role) }, "\(screen)")
    #expect(row.hasPrefix("Potential Role - "))
    #expect(screen.contains("No room for"))
    #expect(!screen.contains("Type "))
  }

  @Test func `shows all columns where they have room`() throws {
    let screen = try screen(columns: 160, "roles")
    #expect(screen.contains("Freshness  Identities  Entitlements  Type"))
    #expect(!screen.contains("No room for"))
  }

  @Test func `keeps the figures of entitlements`() throws {
    let screen = try screen(columns: 80, "entitlements", try id())
    #expect(screen.contains("Popularity"), "\(screen)")
    #expect(screen.contains("Application  Popularity"), "\(screen)")
    #expect(screen.contains("No room for Attribute."), "\(screen)")
  }

  @Test func `leaves out the id where even the name has no room beside it`() throws {
    let screen = try screen(columns: 50, "roles")
    let row = try #require(screen.lines.first { $0.hasPrefix("Potential Role - ") }, "\(screen)")
    #expect(!row.contains(try id()))
    #expect(screen.contains("Quality  Identities"), "\(screen)")
    #expect(screen.contains("No room for"))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `A table of findings in a narrow window` {
  /// Ids as long as those of the cloud.
  private static let prefix = "2c91808a7f3b4c21017f3d5e9a0b00"
  private let tenant: MinedTenant

  init() throws {
    var files = AccessFiles()
    files.identityPrefix = Self.prefix
    files.withNeighbours = true
    tenant = try MinedTenant(files)
  }

  private func lines(_ arguments: String..., exit: Int32 = 0) throws -> [String] {
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, arguments + ["--local", tenant.path], rows: 24, columns: 50)
    #expect(try terminal.waitForExit() == .exited(exit))
    return terminal.screen.lines
  }

  @Test func `keeps the rule of a conflict`() throws {
    let lines = try lines("check", "roles", exit: 1)
    let row = try #require(lines.first { $0.hasPrefix("Potential Role - ") }, "\(lines)")
    #expect(row.contains("Pay and") && !row.contains(tenant.roleID), "\(lines)")
  }

  @Test(arguments: ["identity", "entitlement"])
  func `keeps who would gain what`(rows: String) throws {
    let lines = try lines("roles", "gains", tenant.roleID, "--by", rows)
    let row = try #require(lines.first { $0.contains("Person 12") }, "\(lines)")
    #expect(row.contains("Approve") && !row.contains(Self.prefix), "\(lines)")
  }
}
