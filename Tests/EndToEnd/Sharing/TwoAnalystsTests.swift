import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Two analysts at one journal` {
  private static let count = 200

  @Test func `who decide on the same 200 roles at once take nothing from each other`() throws {
    let folder = try TemporaryFolder()
    let tenant = try GroupsDatabase.made(Self.count, in: folder)
    let environment = ["XDG_STATE_HOME": folder.path]
    let analysts = try [("Ana", Key("a"), "Accepted"), ("Ben", Key("d"), "Rejected")].map {
      name, key, word in
      let terminal = try PseudoTerminal.rolesift(
        ["--local", tenant, "--reviewer", name, "--fresh"], rows: 40, columns: 120,
        environment: environment)
      try terminal.waitUntil(contains: "Role mining sessions")
      try terminal.press("g", "r")
      try terminal.waitUntil(contains: "Potential roles  \(Self.count)")
      return (terminal: terminal, key: key, word: word)
    }
    for row in 1...Self.count {
      for analyst in analysts {
        for digit in "\(row)" { try analyst.terminal.press(Key(String(digit))) }
        try analyst.terminal.press("G")
      }
      let names = try analysts.map { analyst in
        try analyst.terminal.waitUntil("row \(row)") { screen in
          screen.lines.contains { $0.hasSuffix(" \(row) of \(Self.count)") }
        }.currentName
      }
      #expect(names[0] == names[1])
      for analyst in analysts { try analyst.terminal.press(analyst.key) }
      for (analyst, name) in zip(analysts, names) {
        let words = "\(analyst.word) \(name ?? "")"
        let screen = try analyst.terminal.waitUntil("row \(row) decided, or not recorded") {
          $0.contains(words) || $0.contains("Not recorded")
        }
        // Whoever was second is told what the other one decided, and decides again.
        if screen.contains("Not recorded") { try analyst.terminal.press(analyst.key) }
        try analyst.terminal.waitUntil("row \(row) decided") {
          $0.contains(words) && $0.contains("\(row) of \(Self.count) decided")
        }
      }
    }
    for (terminal, _, _) in analysts {
      try terminal.press(.control("c"))
      #expect(try terminal.waitForExit() == .exited(0))
    }
    let verified = try CompletedCommand(
      running: RolesiftBinary.path, ["journal", "verify"], environment: environment)
    #expect(verified.output.hasPrefix("intact, \(2 * Self.count) records"))
    let decisions = try JournalFile(in: folder.path).texts(
      """
      SELECT role || ' ' || json_extract(author, '$.reviewer') || ' '
        || json_extract(entry, '$.state')
      FROM record WHERE kind = 'decision'
      """)
    #expect(Set(decisions).count == 2 * Self.count)
    #expect(decisions.count { $0.hasSuffix(" Ana accepted") } == Self.count)
    #expect(decisions.count { $0.hasSuffix(" Ben rejected") } == Self.count)
    // Of each role the decision that was recorded last holds.
    let held = try JournalFile(in: folder.path).texts(
      """
      SELECT role FROM decision WHERE number =
        (SELECT MAX(number) FROM record WHERE record.role = decision.role)
      """)
    #expect(held.count == Self.count)
  }
}
