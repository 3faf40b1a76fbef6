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

        Worth a look:
          28 of 33 entitlements are held by one identity each, such as 'Customer 13', 'Customer 14', \
        'Customer 15'. They do not justify a role.

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

  @Test func `checks without writing, and lists every fault`() throws {
    try AccessFiles(extraIdentity: "u1,Again,,\n", extraAssignment: "u1,e99\n").write(to: folder)
    let export = folder.path(of: "export")
    let command = try Program.run("import", export, "--check", "--into", target)
    #expect(command.status == .exited(1))
    #expect(command.errors == "")
    #expect(
      command.output == """
        \(export)/identities.csv, line 42, column 1: Duplicate identity 'u1'.
        \(export)/assignments.csv, line 90, column 2: The entitlement 'e99' is not in entitlements.csv.
        Read 40 identities, 33 entitlements of 2 sources and 88 assignments in \(export). Nothing was \
        written.

        """)
    #expect(!folder.contains("team.db"))
    let json = try Program.run("import", export, "--check", "-o", "json")
    #expect(json.status == .exited(1))
    #expect(json.output.contains(#""faultCount":2"#), "\(json.output)")
    #expect(json.output.contains(#""written":false"#))
  }

  @Test func `speaks of one as of one`() throws {
    try AccessFiles(extraIdentity: "u41,Person 41,Finnance,Clerk\n").write(to: folder)
    let export = folder.path(of: "export")
    try folder.write("identityId,sourceId,days90\nu1,s1,3\n", to: "export/usage.csv")
    let output = try Program.run("import", export, "--check").output
    for words in [
      "\nWith 1 usage record.\n",
      "1 of 3 values of department occurs only once: 'Finnance'. It describes no group; is it "
        + "misspelt?",
      "1 of 41 identities holds nothing: 'Person 41'. It is in no potential role.",
    ] {
      #expect(output.contains(words), "\(output)")
    }
  }

  @Test func `passes files without faults and says what to do next`() throws {
    try AccessFiles().write(to: folder)
    let export = folder.path(of: "export")
    let command = try Program.run("import", export, "--check")
    #expect(command.status == .exited(0))
    #expect(command.output.hasPrefix("Read 40 identities, "))
    #expect(command.output.hasSuffix("\nNext: rolesift import \(export) --into FILE\n"))
  }

  @Test func `updates a tenant and says what differs`() throws {
    let tenant = try MinedTenant()
    try AccessFiles(lastName: "Approve all", extraAssignment: "u13,e1\n").write(to: tenant.folder)
    let export = tenant.folder.path(of: "export")
    let command = try Program.run("import", export, "--into", tenant.path, "--update")
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(
      command.output.contains("Entitlements: 1 changed.\nAssignments: 1 added.\n"),
      "\(command.output)")
    let roles = try tenant.run("roles", "show", tenant.roleID)
    #expect(roles.status == .exited(0), "\(roles.errors)")
    let again = try Program.run(
      "import", export, "--into", tenant.path, "--update", "--output", "json")
    #expect(
      again.output.contains(#""assignments":{"added":0,"changed":0,"gone":0}"#), "\(again.output)")
    let words = try Program.run("import", export, "--into", tenant.path, "--update", "--check")
    #expect(
      words.output.contains(" in \(export). Nothing would change in \(tenant.path).\n"),
      "\(words.output)")
  }

  @Test func `says one thing when nothing has changed, and reports changed usage`() throws {
    try AccessFiles().write(to: folder)
    let export = folder.path(of: "export")
    try folder.write("identityId,sourceId,days90\nu1,s1,3\nu2,s1,4\n", to: "export/usage.csv")
    _ = try Program.run("import", export, "--into", target)
    let same = try Program.run("import", export, "--into", target, "--update")
    #expect(same.output.hasPrefix("Nothing has changed. \(target) already had 40 identities, "))
    #expect(!same.output.contains("Imported"))
    try folder.write("identityId,sourceId,days90\nu1,s1,9\n", to: "export/usage.csv")
    let check = try Program.run(
      "import", export, "--into", target, "--update", "--check", "--output", "json")
    #expect(
      check.output.contains(#""usageRecords":{"added":0,"changed":1,"gone":1}"#), "\(check.output)")
    let changed = try Program.run("import", export, "--into", target, "--update")
    #expect(changed.output.contains("\nUsage records: 1 changed, 1 gone.\n"), "\(changed.output)")
  }

  @Test func `needs a file to update, and one to import into`() throws {
    for arguments in [["export", "--update"], ["export"], ["export", "--check", "--update"]] {
      let command = try CompletedCommand(running: RolesiftBinary.path, ["import"] + arguments)
      #expect(command.status == .exited(2))
      #expect(command.errors.contains("Name the tenant file: --into acme.db"))
    }
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
