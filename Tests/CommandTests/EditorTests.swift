import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct `The editor for a note` {
  private let tenant: MinedTenant
  private let state: TemporaryFolder
  private let temporary: TemporaryFolder

  init() throws {
    tenant = try MinedTenant(AccessFiles())
    state = try TemporaryFolder()
    temporary = try TemporaryFolder()
  }

  /// Opens the note of the role in an editor, which runs these commands of the shell on `$1`.
  private func edit(_ commands: String, until words: String, isTyped: Bool = false) throws {
    let editor = temporary.path(of: "editor")
    try Data("#!/bin/sh\n\(commands)\n".utf8).write(to: URL(filePath: editor))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor)
    let notes = temporary.path(of: "notes")
    try FileManager.default.createDirectory(atPath: notes, withIntermediateDirectories: true)
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, ["--local", tenant.path, "--fresh"], columns: 120,
      environment: [
        "XDG_STATE_HOME": state.path, "TMPDIR": notes, "EDITOR": editor, "VISUAL": "",
      ])
    try terminal.waitUntil(contains: "Team")
    try terminal.press("g", "r")
    try terminal.waitUntil(contains: "All potential roles")
    try terminal.press("i")
    try terminal.waitUntil(contains: "Proposed owner")
    try terminal.press("ctrl-o")
    try terminal.waitUntil(contains: words)
    try terminal.press("ctrl-c")
    if isTyped {
      try terminal.waitUntil(contains: "What you typed here would be lost.")
      try terminal.press("y")
    }
    _ = try terminal.waitForExit()
  }

  private var left: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: temporary.path(of: "notes"))) ?? ["?"]
  }

  @Test func `leaves neither its file nor a copy beside it`() throws {
    try edit("cp $1 $1~; echo 'Asked the owner.' > $1", until: "Asked the owner.", isTyped: true)
    #expect(left == [])
  }

  @Test func `leaves nothing if it puts a folder in the place of the file`() throws {
    try edit("rm $1; mkdir $1; echo x > $1/x", until: "something else in the place of the file")
    #expect(left == [])
  }

  @Test func `leaves what it wrote if it fails`() throws {
    try edit("echo 'Half a note' > $1; exit 3", until: "failed, so the note is unchanged")
    let folder = try #require(left.first)
    let note = temporary.path(of: "notes") + "/\(folder)/note"
    #expect(try String(contentsOfFile: note, encoding: .utf8) == "Half a note\n")
  }
}
