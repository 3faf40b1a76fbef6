import Glibc
import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `A shell on a pseudo-terminal` {
  /// An interactive shell that says `$` when it is ready.
  private func shell() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal("/bin/sh", ["-i"], environment: ["PS1": "$ "])
    try terminal.waitUntil("a prompt") { $0.cursorLine == "$" }
    return terminal
  }

  @Test func `stops a program with Ctrl-Z and continues it with fg`() throws {
    let terminal = try shell()
    try terminal.type("cat")
    try terminal.press(.enter)
    try terminal.waitUntil("cat in the foreground") { _ in
      terminal.foregroundGroup != terminal.processID
    }
    try terminal.press(.control("z"))
    try terminal.waitUntil("the shell in the foreground") {
      $0.contains("Stopped") && $0.cursorLine == "$"
    }
    #expect(terminal.foregroundGroup == terminal.processID)
    try terminal.type("fg")
    try terminal.press(.enter)
    try terminal.waitUntil("cat in the foreground") { _ in
      terminal.foregroundGroup != terminal.processID
    }
    try terminal.type("again")
    try terminal.press(.enter)
    try terminal.waitUntil("the echo and the answer") {
      $0.lines.filter { $0 == "again" }.count == 2
    }
  }

  @Test func `interrupts a program with Ctrl-C and stays itself`() throws {
    let terminal = try shell()
    try terminal.type("cat; echo ended with $?")
    try terminal.press(.enter)
    try terminal.waitUntil("cat in the foreground") { _ in
      terminal.foregroundGroup != terminal.processID
    }
    try terminal.press(.control("c"))
    try terminal.waitUntil("a prompt") { $0.cursorLine == "$" }
    #expect(terminal.exitStatus() == nil)
  }

  @Test func `ends when the terminal disappears`() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .signalled(SIGHUP))
  }

  @Test func `shows whether a program restored the settings`() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "stty raw -echo; echo raw; read key; stty sane; read key"])
    #expect(terminal.initialSettings.isEcho && terminal.initialSettings.isCanonical)
    try terminal.waitUntil(contains: "raw")
    let raw = try terminal.settings
    #expect(!raw.isEcho && !raw.isCanonical && !raw.makesSignals)
    #expect(raw != terminal.initialSettings)
    try terminal.type("\n")
    try terminal.waitUntil("echo") { _ in (try? terminal.settings.isEcho) == true }
  }

  @Test func `leaves its settings readable after the program ended`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "stty -echo"])
    try terminal.waitForExit()
    #expect(try !terminal.settings.isEcho)
    #expect(try terminal.settings.isCanonical)
  }
}
