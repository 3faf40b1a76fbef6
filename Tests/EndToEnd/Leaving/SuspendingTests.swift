import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `Suspending the review in a shell` {
  private let review: ReviewInShell
  private var terminal: PseudoTerminal { review.terminal }

  init() throws {
    review = try ReviewInShell()
  }

  @Test func `gives the shell its terminal, and returns with fg where it was`() throws {
    try terminal.press(.enter, until: "Potential roles")
    try terminal.waitUntil("the roles") { $0.hasRow }
    try terminal.press("j", "j")
    let before = try terminal.waitUntil("the third role") {
      $0.lines.firstIndex { $0.hasPrefix(" ▸") } == 6
    }

    try review.stop()
    #expect(terminal.foregroundGroup == terminal.processID)
    try terminal.expectAsFound()

    try review.enter("fg")
    let after = try terminal.waitUntil("the same screen") { $0.lines == before.lines }
    #expect(after.modes.isAlternateScreen && after.modes.isBracketedPaste)

    try terminal.press("q", until: "Role mining sessions")
    try terminal.press("q")
    try terminal.waitUntil("a prompt") { $0.cursorLine == "shell>" }
    try terminal.type("echo status $?")
    try terminal.press(.enter, until: "status 0")
    try terminal.expectAsFound()
  }

  @Test func `adopts the size that the terminal got meanwhile`() throws {
    try review.stop()
    try terminal.resize(rows: 40, columns: 120)
    try review.enter("fg")
    try terminal.waitUntil("the sessions on the whole screen") {
      $0.hasRow && $0.modes.isAlternateScreen && $0.lines[39].contains("? all keys")
    }
  }

  @Test func `keeps it stopped with bg, and returns with fg`() throws {
    try review.stop()
    try review.goOnInBackground()
    try terminal.expectAsFound()
    try review.enter("fg")
    try terminal.waitUntil("the sessions") { $0.hasRow && $0.modes.isAlternateScreen }
    try terminal.press("q")
    try review.waitForEnd()
    try terminal.expectAsFound()
  }
}
