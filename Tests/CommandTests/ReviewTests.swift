import Glibc
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The review on a terminal` {
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant()
  }

  private func open(rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
    try PseudoTerminal(
      RolesiftBinary.path, ["--local", tenant.path], rows: rows, columns: columns)
  }

  @Test func `opens without a command and ends with 0`() throws {
    let terminal = try open()
    try terminal.waitUntil(contains: "team.db")
    try terminal.waitUntil(contains: "Team")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try terminal.settings == terminal.initialSettings)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `restores the terminal when a signal ends it`(signal: Int32) throws {
    let terminal = try open()
    try terminal.waitUntil(contains: "Team")
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .exited(128 + signal))
    #expect(try terminal.settings == terminal.initialSettings)
    #expect(!terminal.screen.modes.isAlternateScreen)
  }

  @Test func `reports a terminal that is too small`() throws {
    let terminal = try open(rows: 10, columns: 50)
    try terminal.waitUntil(contains: "The window is 50x10; Rolesift needs")
    try terminal.resize(rows: 24, columns: 80)
    try terminal.waitUntil(contains: "Team")
  }

  @Test func `reports a terminal that it cannot draw on`() throws {
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, ["--local", tenant.path], columns: 200, environment: ["TERM": "dumb"])
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(terminal.screen.contains("Set TERM"))
  }
}
