import PseudoTerminal
import TestSupport
import Testing

/// A terminal also sends what is not a key: answers to an earlier program, the mouse, the focus.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct `A review on a terminal that sends unrequested reports` {
  /// Each would do something, were its characters taken for keys.
  private static let reports = [
    "\u{1B}[12;40R", "\u{1B}[?62;22c", "\u{1B}[?2026;2$y", "\u{1B}[I", "\u{1B}[<0;10;5M",
    "\u{1B}[MqX?",
    "\u{1B}[97;1:3u", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]52;c;cVNYUw==\u{7}",
    "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\",
    "\u{1B}XqSX?\u{1B}\\", "\u{9D}11;rgb:00/00/00\u{9C}",
    "\u{1B}]52;c;" + String(repeating: "qSX?", count: 2_000) + "\u{1B}\\",
  ]

  @Test func `takes nothing but the typed keys`() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal.rolesift(["--local", DemoDatabase.copy(to: folder)])
    try terminal.waitUntil("the sessions") { $0.hasRow }
    try terminal.press(.enter, until: "Potential roles")
    try terminal.waitUntil("the roles") { $0.hasRow }
    var generator = SystemRandomNumberGenerator()
    for round in 1...4 {
      var bytes: [UInt8] = []
      for report in Self.reports.shuffled() { bytes += Array((report + "jk").utf8) }
      bytes.append(UInt8(ascii: "j"))
      while !bytes.isEmpty {
        let portion = Int.random(in: 1...60, using: &generator)
        try terminal.send(Array(bytes.prefix(portion)))
        bytes.removeFirst(min(portion, bytes.count))
      }
      // Nothing opened, marked, saved or excluded: one row further, and that is all.
      let screen = try terminal.waitUntil("row \(round + 1)") {
        $0.lines.firstIndex { $0.hasPrefix(" ▸") } == 4 + round
      }
      #expect(screen.contains("Potential roles"))
      #expect(screen.markedNames == [])
    }
  }

  @Test func `switches off the mouse that an earlier program left on`() throws {
    let folder = try TemporaryFolder()
    let database = try DemoDatabase.copy(to: folder)
    let program = "\(try RolesiftBinary.path) --local \(database)"
    let mouse = #"printf '\033[?1003h\033[?1006h'"#
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "\(mouse); read go; exec \(program)"])
    try terminal.waitUntil("the mouse") { $0.modes.tracksMouse }
    try terminal.press(.enter)
    let screen = try terminal.waitUntil("the sessions") { $0.hasRow }
    #expect(!screen.modes.tracksMouse)
  }

  @Test func `switches off the mouse that was left on while it was stopped`() throws {
    let review = try ReviewInShell()
    try review.stop()
    try review.enter(#"printf '\033[?1003h'; fg"#)
    let screen = try review.terminal.waitUntil("the sessions") {
      $0.hasRow && $0.modes.isAlternateScreen
    }
    #expect(!screen.modes.tracksMouse)
  }

  @Test func `waits as long after Escape as ESCDELAY says`() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal.rolesift(
      ["--local", DemoDatabase.copy(to: folder)], environment: ["ESCDELAY": "2000"])
    try terminal.waitUntil("the sessions") { $0.hasRow }
    try terminal.press("?", until: "Keys   in the list of sessions")
    let pressed = ContinuousClock.now
    try terminal.send([0x1B])
    try terminal.waitUntil(lacks: "Keys   in the list of sessions")
    #expect(ContinuousClock.now - pressed >= .seconds(2))
  }
}
