import PseudoTerminal
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `The size of the window` {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = try DemoDatabase.copy(to: folder)
  }

  @Test func `changes without moving the cursor off its row`() throws {
    let terminal = try PseudoTerminal.rolesift(["--local", database], rows: 40, columns: 120)
    try terminal.openFirstRole()
    try terminal.press("G")
    let wide = try terminal.waitUntil("the last row") {
      $0.currentRow != nil && $0.currentRow?.contains(" 100 ") == false
        && $0.lines[39].contains("? all keys")
    }
    // Shorter names are shown on the narrow screen.
    let name = try #require(wide.currentName).prefix(12)

    try terminal.resize(rows: 24, columns: 80)
    try terminal.waitUntil("the row on the small screen") {
      $0.currentRow?.hasPrefix(name) == true && $0.lines[23].contains("? all keys")
    }
    try terminal.resize(rows: 10, columns: 40)
    try terminal.waitUntil("a refusal that can be read") {
      $0.lines.joined(separator: " ").contains("The window is 40x10; Rolesift needs")
    }
    try terminal.resize(rows: 40, columns: 120)
    try terminal.waitUntil("the screen as it was") { $0.lines == wide.lines }
  }

  @Test func `may be too small at the start and grow later`() throws {
    let terminal = try PseudoTerminal.rolesift(["--local", database], rows: 10, columns: 40)
    try terminal.waitUntil(contains: "The window is 40x10")
    try terminal.resize(rows: 24, columns: 80)
    try terminal.waitUntil("the sessions") { $0.hasRow && $0.lines[23].contains("? all keys") }
  }

  @Test func `may be too small for everything but leaving`() throws {
    let terminal = try PseudoTerminal.rolesift(["--local", database], rows: 10, columns: 40)
    try terminal.waitUntil(contains: "The window is 40x10")
    try terminal.press("q", .control("c"))
    #expect(try terminal.waitForExit() == .exited(0))
    try terminal.expectAsFound()
  }

  @Test func `survives many changes in a row`() throws {
    let terminal = try PseudoTerminal.rolesift(["--local", database])
    try terminal.openFirstRole()
    for step in 0..<40 {
      try terminal.resize(rows: 1 + step * 7 % 60, columns: 1 + step * 31 % 200)
    }
    try terminal.resize(rows: 24, columns: 80)
    try terminal.waitUntil("the entitlements") { $0.hasRow && $0.lines[23].contains("? all keys") }
  }

  @Test func `does not matter if there is no terminal`() throws {
    let command = try CompletedCommand(running: RolesiftBinary.path, ["--local", database])
    #expect(command.status == .exited(1))
    #expect(command.output.isEmpty)
    #expect(
      command.errors == """
        rolesift: Rolesift needs a terminal, but standard input is not one. \
        Use `rolesift roles --output json` in scripts.

        """)
  }
}
