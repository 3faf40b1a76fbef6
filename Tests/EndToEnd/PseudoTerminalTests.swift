import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `A pseudo-terminal` {
  @Test func `shows what a program writes and how it ended`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "printf 'one\\ntwo'; exit 3"])
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(terminal.screen.lines.prefix(3) == ["one", "two", ""])
    #expect(terminal.screen.cursor == Screen.Position(row: 1, column: 3))
  }

  @Test func `reports the signal that ended a program`() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .signalled(SIGTERM))
  }

  @Test func `keeps every byte as it was written`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "printf '\\033[31mred\\033[0m\\n'"])
    try terminal.waitForExit()
    #expect(terminal.rawOutput == Array("\u{1B}[31mred\u{1B}[0m\r\n".utf8))
  }

  @Test func `takes more input than a pipe holds from a program that answers it`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "stty raw -echo; echo ready; exec cat"])
    try terminal.waitUntil(contains: "ready")
    let text = String(repeating: "0123456789", count: 20_000) + "end"
    try terminal.type(text)
    try terminal.waitUntil(contains: "end")
    #expect(terminal.rawOutput.count == text.utf8.count + "ready\n".utf8.count)
  }

  @Test func `says what it waited for and shows the screen instead`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo something else"])
    let failure = #expect(throws: WaitFailure.self) { try terminal.waitUntil(contains: "this") }
    let message = try #require(failure).description
    #expect(message.contains("“this” on the screen, but the program ended (exited(0))"))
    #expect(message.contains("|something else   "))
  }

  @Test func `gives up on a silent program when its time is up`() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    #expect(throws: WaitFailure.self) { try terminal.waitUntil(contains: "never", within: 0.1) }
  }

  @Test func `starts a program in the folder and with the variables given`() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "pwd; echo $COLOR-$LANG-$HOME"], columns: 120,
      environment: ["COLOR": "blue"], folder: folder.path)
    try terminal.waitForExit()
    #expect(terminal.screen.lines.prefix(2) == [folder.path, "blue-C.UTF-8-"])
  }

  @Test func `names the program that does not start`() {
    let failure = #expect(throws: SystemFailure.self) { try PseudoTerminal("/no/such/program") }
    #expect(failure?.description.hasPrefix("could not start /no/such/program: ") == true)
  }
}
