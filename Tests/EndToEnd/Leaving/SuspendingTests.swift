import PseudoTerminal
import Testing

@Suite(.serialized) struct `Suspending the review in a shell` {
  private let folder: TemporaryFolder
  private let terminal: PseudoTerminal

  init() throws {
    folder = try TemporaryFolder()
    let database = try DemoDatabase.copy(to: folder)
    terminal = try PseudoTerminal("/bin/sh", ["-i"], environment: ["PS1": "shell> "])
    try terminal.waitUntil("a prompt") { $0.cursorLine == "shell>" }
    try terminal.type("\(RolesiftBinary.path) --local \(database)")
    try terminal.press(.enter)
    try terminal.waitUntil("the sessions") { $0.hasRow && $0.modes.isAlternateScreen }
  }

  @Test func `gives the shell its terminal, and comes back with fg where it was`() throws {
    try terminal.press(.enter, until: "Potential roles")
    try terminal.waitUntil("the roles") { $0.hasRow }
    try terminal.press("j", "j")
    let before = try terminal.waitUntil("the third role") {
      $0.lines.firstIndex { $0.hasPrefix(" ▸") } == 6
    }

    try terminal.press(.control("z"))
    try terminal.waitUntil("a prompt") { $0.cursorLine == "shell>" && $0.contains("Stopped") }
    #expect(terminal.foregroundGroup == terminal.processID)
    try terminal.expectAsFound()

    try terminal.type("fg")
    try terminal.press(.enter)
    let after = try terminal.waitUntil("the same screen") { $0.lines == before.lines }
    #expect(after.modes.isAlternateScreen && after.modes.isBracketedPaste)

    try terminal.press("q", until: "Role mining sessions")
    try terminal.press("q")
    try terminal.waitUntil("a prompt") { $0.cursorLine == "shell>" }
    try terminal.type("echo status $?")
    try terminal.press(.enter, until: "status 0")
    try terminal.expectAsFound()
  }

  @Test func `takes over the size that the terminal got meanwhile`() throws {
    try terminal.press(.control("z"))
    try terminal.waitUntil("a prompt") { $0.cursorLine == "shell>" && $0.contains("Stopped") }
    try terminal.resize(rows: 40, columns: 120)
    try terminal.type("fg")
    try terminal.press(.enter)
    try terminal.waitUntil("the sessions on the whole screen") {
      $0.hasRow && $0.modes.isAlternateScreen && $0.lines[39].contains("? all keys")
    }
  }
}
