import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The command anonymize` {
  let tenant: MinedTenant
  let target: String

  init() throws {
    tenant = try MinedTenant()
    target = tenant.folder.path(of: "shared.db")
  }

  @Test func `writes a copy without names that can be reviewed`() throws {
    let command = try Program.run("anonymize", tenant.path, "--into", target)
    #expect(command.status == .exited(0))
    #expect(command.errors == "")
    #expect(
      command.output.hasPrefix(
        "Copied 40 identities, 33 entitlements, 88 assignments, 1 session and 1 potential role into "
      ))
    let people = try Program.run("roles", "--local", target, "--output", "json")
    #expect(people.status == .exited(0), "\(people.errors)")
    #expect(people.output.contains(#""identityCount":12"#), "\(people.output)")
    let copy = try tenant.folder.read("shared.db")
    for word in ["Person 12", "Read ledger", "Finance", "Clerk", "Directory", "Team"] {
      #expect(!copy.contains(word), "\(word)")
    }
  }

  @Test func `gives the figures as JSON`() throws {
    let command = try Program.run(
      "anonymize", tenant.path, "--into", target, "--seed", "s", "--output", "json")
    #expect(command.output.contains(#""identities":40"#), "\(command.output)")
    #expect(command.output.contains(#""replacedTexts":"#))
  }

  @Test func `never replaces the tenant itself, nor another file without --force`() throws {
    let original = try tenant.folder.bytes(of: "team.db")
    let itself = try Program.run("anonymize", tenant.path, "--into", tenant.path, "--force")
    #expect(itself.status == .exited(2))
    #expect(itself.errors.contains("is the tenant itself"))
    #expect(try tenant.folder.bytes(of: "team.db") == original)
    let notes = try tenant.folder.write("notes", to: "notes.txt")
    let refused = try Program.run("anonymize", tenant.path, "--into", notes)
    #expect(refused.status == .exited(2))
    #expect(refused.errors.contains("already exists. Use --force to replace it"))
    let foreign = try Program.run("anonymize", tenant.path, "--into", notes, "--force")
    #expect(foreign.status == .exited(1))
    #expect(foreign.errors.contains("is not a Rolesift tenant"))
    #expect(try tenant.folder.read("notes.txt") == "notes")
    for _ in 0..<2 {
      let command = try Program.run("anonymize", tenant.path, "--into", target, "--force")
      #expect(command.status == .exited(0), "\(command.errors)")
    }
  }

  @Test func `replaces no tenant that another process has open`() throws {
    let first = try Program.run("anonymize", tenant.path, "--into", target)
    try #require(first.status == .exited(0), "\(first.errors)")
    let terminal = try PseudoTerminal(RolesiftBinary.path, ["--local", target])
    try terminal.waitUntil(contains: "1 of 1")
    let refused = try Program.run("anonymize", tenant.path, "--into", target, "--force")
    #expect(refused.status == .exited(1))
    #expect(refused.errors.contains("shared.db' is locked"), "\(refused.errors)")
    #expect(tenant.folder.contains("shared.db-wal"))
    try terminal.type("qy")
    _ = try terminal.waitForExit()
    let again = try Program.run("anonymize", tenant.path, "--into", target, "--force")
    #expect(again.status == .exited(0), "\(again.errors)")
    #expect(!tenant.folder.contains("shared.db-wal"))
  }

  @Test func `replaces what a link points to and keeps the link`() throws {
    let first = try Program.run("anonymize", tenant.path, "--into", target)
    try #require(first.status == .exited(0), "\(first.errors)")
    let link = tenant.folder.path(of: "link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let before = try tenant.folder.bytes(of: "shared.db")
    let command = try Program.run("anonymize", tenant.path, "--into", link, "--force")
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try tenant.folder.bytes(of: "shared.db") != before)
  }

  @Test func `names a missing tenant`() throws {
    let missing = tenant.folder.path(of: "none.db")
    let command = try Program.run("anonymize", missing, "--into", target)
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("none.db' does not exist"))
    #expect(!tenant.folder.contains("shared.db"))
  }
}
