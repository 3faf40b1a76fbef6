import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Changes of a potential role` {
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant()
  }

  private func role() throws -> [String: JSONField] {
    try #require(JSONField.rows(tenant.run("roles", "--output", "json").output).first)
  }

  @Test(arguments: [
    ["roles", "rename", "ID", "Clerks"], ["roles", "describe", "ID", "--remove"],
    ["roles", "save", "ID"], ["roles", "unsave", "ID"], ["roles", "exclude", "ID", "e1"],
    ["roles", "restore", "ID", "e1"], ["roles", "include", "ID", "e1"],
    ["roles", "provision", "ID", "--name", "Clerks", "--owner", "u1"],
    ["sessions", "create"], ["sessions", "set", "ID", "--saved"],
  ])
  func `require --yes without a terminal`(arguments: [String]) throws {
    let before = try role()
    let arguments = arguments.map { $0 == "ID" ? tenant.roleID : $0 }
    let command = try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--local", tenant.path])
    #expect(command.status == .exited(2))
    #expect(command.errors.contains("nothing was sent. Use --yes"))
    #expect(try role() == before)
  }

  @Test(arguments: [
    (["roles", "rename", "ID", " "], "The new name is blank"),
    (["roles", "describe", "ID"], "Give one of: the new description, --file or --remove."),
    (["roles", "describe", "ID", "text", "--remove"], "Give one of"),
    (["roles", "describe", "ID", " "], "is blank"),
    (["roles", "exclude", "ID"], "Select entitlements by id"),
    (["roles", "exclude", "ID", "--below", "101"], "a percentage from 0 to 100"),
    (["roles", "exclude", "ID", "--name", ""], "must not be blank"),
    (["roles", "provision", "ID", "--name", "", "--owner", "u1"], "--name is blank"),
    (["roles", "provision", "ID", "--name", "A", "--owner", " "], "--owner is blank"),
    (["roles", "provision", "ID", "--owner", "u1"], "--name"),
    (["roles", "export", "ID", "--sync", "--min-popularity", "4"], "--sync exports everything"),
    (["roles", "export", "ID", "--min-popularity", "-1"], "must be a percentage from 0 to 100"),
    (["roles", "watch", "ID", "--timeout", "soon"], "soon"),
  ])
  func `are validated before anything is sent`(arguments: [String], sentence: String) throws {
    let command = try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--local", "no.db", "--yes"])
    #expect(command.status == .exited(2))
    #expect(command.errors.contains(sentence), "\(command.errors)")
  }

  @Test func `show the plan and print the result`() throws {
    let before = try #require(try role()["name"])
    guard case .text(let name) = before else { return }
    let command = try tenant.run("roles", "rename", tenant.roleID, "Clerks", "--yes", "-o", "jsonl")
    #expect(command.status == .exited(0))
    #expect(
      command.errors == """
        Rename '\(name)' (\(tenant.roleID)) to 'Clerks'.
        rolesift: Renamed '\(name)' to 'Clerks'.

        """)
    #expect(command.output.contains(#""name":"Clerks""#))
    #expect(try role()["name"] == .text("Clerks"))
  }

  @Test func `send nothing if nothing would change`() throws {
    _ = try tenant.run("roles", "rename", tenant.roleID, "Clerks", "--yes")
    let before = try role()
    let command = try tenant.run("roles", "rename", tenant.roleID, "Clerks", "--yes")
    #expect(command.status == .exited(0))
    #expect(command.errors.contains("already has this name"))
    #expect(try role()["modifiedDate"] == before["modifiedDate"])
  }

  @Test func `set a description from a file, and remove it`() throws {
    try tenant.folder.write("Pays bills.\n\n", to: "description.txt")
    let path = tenant.folder.path(of: "description.txt")
    let given = try tenant.run("roles", "describe", tenant.roleID, "--file", path, "--yes")
    #expect(given.status == .exited(0))
    #expect(try role()["description"] == .text("Pays bills."))
    let taken = try tenant.run("roles", "describe", tenant.roleID, "--remove", "--yes")
    #expect(taken.errors.contains("from: 'Pays bills.'"))
    #expect(try role()["description"] != .text("Pays bills."))
  }

  @Test func `save each potential role once`() throws {
    let command = try tenant.run(
      "roles", "save", tenant.roleID, tenant.roleID, "--yes", "-o", "json")
    #expect(command.errors.contains("Save 1 potential role:"))
    #expect(try JSONField.rows(command.output).map { $0["saved"] } == [.flag(true)])
    _ = try tenant.run("roles", "unsave", tenant.roleID, "--yes")
    #expect(try role()["saved"] == .flag(false))
  }

  @Test func `send nothing if one of several does not exist`() throws {
    let command = try tenant.run("roles", "save", tenant.roleID, "nosuch", "--yes")
    #expect(command.status == .exited(3))
    #expect(command.errors.contains("'nosuch'"))
    #expect(try role()["saved"] == .flag(false))
  }

  @Test func `exclude entitlements and restore them`() throws {
    let out = try tenant.run(
      "roles", "exclude", tenant.roleID, "e1", "--name", "print", "--yes", "-o", "jsonl")
    #expect(out.status == .exited(0))
    #expect(out.errors.contains("Exclude 2 entitlements from "))
    #expect(out.errors.contains("'Print cheques' on 'Directory', held by 100.0 %"))
    #expect(out.errors.contains("3 entitlements would remain"))
    #expect(try role()["entitlementCount"] == .number(3))
    let back = try tenant.run(
      "roles", "restore", tenant.roleID, "--application", "directory", "--yes")
    #expect(back.errors.contains("Restored 2 entitlements to "))
    #expect(try role()["entitlementCount"] == .number(5))
  }

  @Test func `distinguish entitlements already excluded from unknown ones`() throws {
    _ = try tenant.run("roles", "exclude", tenant.roleID, "e1", "--yes")
    let again = try tenant.run("roles", "exclude", tenant.roleID, "e1", "--yes")
    #expect(again.status == .exited(0))
    #expect(again.errors.contains("is already excluded"))
    let wrong = try tenant.run("roles", "exclude", tenant.roleID, "e2", "e99", "--yes")
    #expect(wrong.status == .exited(2))
    #expect(wrong.errors.contains("has no entitlement 'e99', so nothing was sent"))
    #expect(try role()["entitlementCount"] == .number(4))
  }

  @Test func `are printed as commands in a dry run`() throws {
    let command = try tenant.run("roles", "exclude", tenant.roleID, "e1", "--dry-run")
    #expect(command.status == .exited(0))
    #expect(command.output.hasPrefix("curl "))
    #expect(command.output.contains(#""ids":["e1"]"#))
    #expect(try role()["entitlementCount"] == .number(5))
  }

  @Test func `are refused in a read-only run`() throws {
    let command = try tenant.run("roles", "save", tenant.roleID, "--yes", "--read-only")
    #expect(command.status == .exited(2))
    #expect(command.errors.contains("--read-only"))
    #expect(try role()["saved"] == .flag(false))
  }

  @Test func `show no control characters from names`() throws {
    let command = try tenant.run("roles", "rename", tenant.roleID, "a\u{1B}[31m\nb", "--yes")
    // The local tenant rejects such a name.
    #expect(command.status == .exited(3))
    #expect(!command.errors.unicodeScalars.contains("\u{1B}"))
    #expect(command.errors.contains("a\\u{1B}") || command.errors.contains("control character"))
  }
}
