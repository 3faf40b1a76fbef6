import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The command import` {
  let folder: TemporaryFolder
  let target: String

  init() throws {
    folder = try TemporaryFolder()
    target = folder.path(of: "team.db")
  }

  @Test func `reports the totals and the next step`() throws {
    try AccessFiles().write(to: folder)
    let command = try Program.run("import", folder.path(of: "export"), "--into", target)
    #expect(command.status == .exited(0))
    #expect(
      command.output == """
        Imported 40 identities, 33 entitlements of 2 sources and 88 assignments into \(target).
        Next: rolesift mine --local \(target)

        """)
    #expect(command.errors == "")
  }

  @Test func `names file, line and column of an error and imports nothing`() throws {
    try AccessFiles(extraAssignment: "u1,e99\n").write(to: folder)
    let command = try Program.run("import", folder.path(of: "export"), "--into", target)
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("assignments.csv, line 90, column"))
    #expect(command.errors.contains("Nothing was imported."))
    #expect(!folder.contents.contains("team.db"))
  }

  @Test func `says how many assignments were dropped`() throws {
    try AccessFiles(extraAssignment: "u1,e1\n\nu1,e2\n").write(to: folder)
    let command = try Program.run("import", folder.path(of: "export"), "--into", target)
    #expect(command.status == .exited(0))
    #expect(
      command.output.contains("88 assignments into \(target).\nDropped 2 duplicate assignments."))
  }

  @Test func `reads pairs`() throws {
    let pairs = try folder.write("a 1\na 2\nb 1\n", to: "pairs.txt")
    let command = try Program.run("import", "--pairs", pairs, "--into", target)
    #expect(command.status == .exited(0))
    #expect(command.output.contains("2 identities, 2 entitlements"))
  }

  @Test func `refuses a missing folder`() throws {
    let command = try Program.run("import", folder.path(of: "none"), "--into", target)
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("none/identities.csv: No such file."))
  }

  @Test func `refuses a tenant that holds an organisation`() throws {
    let pairs = try folder.write("a 1\n", to: "pairs.txt")
    _ = try Program.run("import", "--pairs", pairs, "--into", target)
    let command = try Program.run("import", "--pairs", pairs, "--into", target)
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("already holds an organisation"))
  }

  @Test func `shows progress and leaves nothing behind when it is interrupted`() throws {
    let lines = (0..<800_000).map { "u\($0 / 8) \($0 % 5_000)\n" }
    let pairs = try folder.write(lines.joined(), to: "pairs.txt")
    let terminal = try Program.start("import", "--pairs", pairs, "--into", target)
    try terminal.waitUntil(contains: "Reading pairs.txt: ")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(130))
    #expect(terminal.screen.contains("Interrupted. Nothing was imported."))
    #expect(folder.contents == ["pairs.txt"])
  }
}
