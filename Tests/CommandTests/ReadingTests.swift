import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Reading` {
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant()
  }

  @Test func `prints sessions as a table under a header`() throws {
    let command = try tenant.run("sessions")
    let lines = command.output.split(separator: "\n")
    #expect(command.status == .exited(0))
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("Name  Type         State  "))
    #expect(lines[1].hasPrefix("Team  specialized  ready  "))
  }

  @Test func `prints JSON with the wire's names`() throws {
    let rows = try JSONField.rows(tenant.run("roles", "--output", "json").output)
    #expect(rows.count == 1)
    #expect(rows[0]["id"] == .text(tenant.roleID))
    #expect(rows[0]["identityCount"] == .number(12))
    #expect(rows[0]["provisionState"] == .text("POTENTIAL"))
    #expect(rows[0]["saved"] == .flag(false))
    #expect(rows[0]["potentialRoleRef"] == .other)
  }

  @Test func `looks up the session of a role`() throws {
    let rows = try JSONField.rows(
      tenant.run("entitlements", tenant.roleID, "--output", "json").output)
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { $0["popularity"] == .number(100) })
  }

  @Test func `prints CSV with a header and the new grants`() throws {
    let lines = try tenant.run(
      "entitlements", tenant.roleID, "--output", "csv", "--sort", "entitlementName"
    ).output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(
      lines[0].hasPrefix(
        "name,applicationName,entitlementRef.attribute,popularity,identityCount,newGrants,"))
    #expect(lines[1].hasPrefix("Approve payments,Directory,memberOf,100.0,12,0,"))
  }

  @Test func `prints identities with their common attributes`() throws {
    let command = try tenant.run("identities", tenant.roleID, "--sort", "name", "--limit", "1")
    let lines = command.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines[0] == ["Name", "jobTitle", "department", "Id"])
    #expect(lines[1] == ["Person", "1", "Clerk", "Finance", "u1"])
  }

  @Test func `reports on standard error that there are more rows`() throws {
    let command = try tenant.run("identities", tenant.roleID, "--limit", "4")
    #expect(command.output.split(separator: "\n").count == 5)
    #expect(command.errors == "rolesift: Showing 4 of 12 rows. --all shows all.\n")
    #expect(try tenant.run("identities", tenant.roleID, "--all").errors == "")
  }

  @Test func `prints one role as facts`() throws {
    let lines = try tenant.run("roles", "show", tenant.roleID).output.split(separator: "\n")
    #expect(lines.contains("Identities    12"))
    #expect(lines.contains("Entitlements  5"))
    #expect(lines.contains("Id            \(tenant.roleID)"))
  }

  @Test func `combines a filter with --saved`() throws {
    #expect(
      try JSONField.rows(
        tenant.run("roles", "--filter", "quality ge 0", "--output", "json").output
      ).count == 1)
    #expect(
      try JSONField.rows(
        tenant.run("roles", "--saved", "--filter", "quality ge 0", "--output", "json").output
      ).isEmpty)
  }

  @Test(arguments: [
    ["roles", "--filter", "saved eq no and state eq \"ready\"", "--sort", "-identities"],
    ["roles", "--filter", "saved eq false and sessionState eq \"POTENTIAL_ROLES_CREATED\""],
    ["sessions", "--filter", "saved eq yes", "--sort", "-created"],
  ])
  func `takes the words of the table in filters and sort keys`(arguments: [String]) throws {
    let command = try tenant.run(arguments + ["--output", "json"])
    #expect(command.status == .exited(0))
    #expect(try JSONField.rows(command.output).count == 1)
  }

  @Test(arguments: [
    (["roles", "show", "nosuch"], "'rolesift roles' lists the potential roles."),
    (["sessions", "show", "nosuch"], "'rolesift sessions' lists the sessions."),
  ])
  func `says where to find the ids`(arguments: [String], advice: String) throws {
    #expect(try tenant.run(arguments).errors.contains(advice))
  }

  @Test func `ends with 3 for an unknown role`() throws {
    let command = try tenant.run("roles", "show", "nosuch")
    #expect(command.status == .exited(3))
    #expect(command.errors.contains("'nosuch'"))
    #expect(command.errors.contains("tracking id"))
  }

  @Test func `ends quietly when its output is closed`() throws {
    let program = try RolesiftBinary.path
    let command = try CompletedCommand(
      running: "/bin/sh",
      ["-c", "'\(program)' identities \(tenant.roleID) --local '\(tenant.path)' | head -c 1"])
    #expect(command.output == "N")
    #expect(command.errors == "")
  }
}
