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
}
