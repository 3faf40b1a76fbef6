import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `The screen of a pseudo-terminal` {
  /// A terminal on which `printf` wrote a text and then waits for a key.
  private func terminal(showing format: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "printf '\(format)@'; read key"])
    try terminal.waitUntil(contains: "@")
    return terminal
  }

  @Test func `counts a wide character as two cells`() throws {
    let screen = try terminal(showing: "日本x").screen
    #expect(screen.lines[0] == "日本x@")
    #expect(screen.cells[0].prefix(5).map(\.text) == ["日", "", "本", "", "x"])
    #expect(screen.cells[0].prefix(5).map(\.width) == [2, 1, 2, 1, 1])
    #expect(screen.position(of: "x@") == Screen.Position(row: 0, column: 4))
  }

  @Test func `keeps a combining mark in the cell of its letter`() throws {
    let screen = try terminal(showing: "e\\314\\201x").screen
    #expect(screen.cells[0].prefix(2).map(\.text) == ["e\u{301}", "x"])
  }

  @Test func `knows the attributes and colours of a cell`() throws {
    let screen = try terminal(
      showing: "\\033[1;34mB\\033[0;7mR\\033[0;4;3mU\\033[0;38;5;208mI\\033[0;48;2;1;2;3mT\\033[0mp"
    ).screen
    #expect(screen.cell(at: "B")?.isBold == true)
    #expect(screen.cell(at: "B")?.foreground == .indexed(4))
    #expect(screen.cell(at: "R")?.isReverse == true)
    #expect(screen.cell(at: "U")?.isUnderlined == true)
    #expect(screen.cell(at: "U")?.isItalic == true)
    #expect(screen.cell(at: "I")?.foreground == .indexed(208))
    #expect(screen.cell(at: "T")?.background == .rgb(red: 1, green: 2, blue: 3))
    let plain = try #require(screen.cell(at: "p@"))
    #expect(!plain.isBold && !plain.isReverse && !plain.isUnderlined && !plain.isItalic)
    #expect(plain.foreground == .standard && plain.background == .standard)
  }

  @Test func `uses the alternate screen and returns to the earlier lines`() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "echo before; tput smcup; echo inside; read key; tput rmcup; read key"])
    let inside = try terminal.waitUntil(contains: "inside")
    #expect(inside.modes.isAlternateScreen)
    #expect(!inside.contains("before"))
    try terminal.press(.enter)
    let after = try terminal.waitUntil(contains: "before")
    #expect(!after.modes.isAlternateScreen)
    #expect(!after.contains("inside"))
  }

  @Test func `knows the modes that a program asked for`() throws {
    let quiet = try terminal(showing: "").screen.modes
    #expect(quiet.isCursorVisible)
    #expect(!quiet.isBracketedPaste && !quiet.hasApplicationCursorKeys && !quiet.tracksMouse)

    let format = "\\033[?25l\\033[?2004h\\033[?1h\\033[?1000h\\033]2;title\\007"
    let busy = try terminal(showing: format).screen.modes
    #expect(!busy.isCursorVisible)
    #expect(busy.isBracketedPaste && busy.hasApplicationCursorKeys && busy.tracksMouse)
    #expect(busy.title == "title")
  }

  @Test func `answers a program that asks where the cursor is`() throws {
    let ask = "stty raw -echo; printf 'ab\\033[6n'; dd bs=1 count=6 2>/dev/null | od -c"
    let terminal = try PseudoTerminal("/bin/sh", ["-c", ask])
    try terminal.waitForExit()
    #expect(terminal.screen.contains("033   [   1   ;   3   R"))
  }

  @Test func `follows a resize, and so does the program`() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["-c", "trap 'stty size' WINCH; echo ready; while :; do read -t 1; done"])
    try terminal.waitUntil(contains: "ready")
    try terminal.resize(rows: 40, columns: 120)
    let screen = try terminal.waitUntil(contains: "40 120")
    #expect(screen.cells.count == 40)
    #expect(screen.cells.allSatisfy { $0.count == 120 })
  }
}
