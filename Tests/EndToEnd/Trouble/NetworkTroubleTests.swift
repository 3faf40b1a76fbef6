import PseudoTerminal
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `A tenant that is not there` {
  @Test func `is reported in one sentence, and the keys still work`() throws {
    let terminal = try PseudoTerminal.rolesift(
      [], columns: 120,
      environment: [
        "SAIL_BASE_URL": "http://127.0.0.1:1", "SAIL_CLIENT_ID": "id", "SAIL_CLIENT_SECRET": "key",
      ])
    try terminal.waitUntil(
      contains: "✗ The tenant cannot be reached: 127.0.0.1:1 refuses connections.")
    try terminal.press("?", until: "Keys   in the list of sessions")
    try terminal.press("q", until: "Ctrl-R retries")
    try terminal.press("g", until: "Go to")
    try terminal.press("r", until: "All potential roles")
    try terminal.press("q", until: "Role mining sessions")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == .exited(0))
    try terminal.expectAsFound()
  }

  @Test func `may go away in the middle of a review`() throws {
    let folder = try TemporaryFolder()
    let tenant = try ServedTenant(DemoDatabase.copy(to: folder))
    let terminal = try PseudoTerminal.rolesift([], columns: 120, environment: tenant.environment)
    let role = try terminal.openFirstRole()
    try tenant.stop()

    try terminal.press(.control("r"))
    let after = try terminal.waitUntil(
      "a sentence about it", within: 120
    ) { $0.contains("✗ The tenant cannot be reached: ") }
    #expect(after.currentName == role.currentName, "what was here stays")
    try terminal.press("j")
    try terminal.waitUntil("the next row") {
      $0.hasRow && $0.currentRow != role.currentRow
    }
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(0))
    try terminal.expectAsFound()
  }

  @Test func `may refuse the secret`() throws {
    let folder = try TemporaryFolder()
    let tenant = try ServedTenant(DemoDatabase.copy(to: folder))
    let environment = tenant.environment.merging(["SAIL_CLIENT_SECRET": "wrong-secret"]) { $1 }
    let terminal = try PseudoTerminal.rolesift([], columns: 120, environment: environment)
    try terminal.waitUntil(contains: "✗ The tenant did not accept the login: ")
    #expect(!String(decoding: terminal.rawOutput, as: UTF8.self).contains("wrong-secret"))

    let command = try CompletedCommand(
      running: RolesiftBinary.path, ["sessions"], environment: environment)
    #expect(command.status == .exited(3))
    #expect(command.errors.hasPrefix("rolesift: The tenant did not accept the login: "))
    #expect(!command.errors.contains("wrong-secret"))
  }
}
