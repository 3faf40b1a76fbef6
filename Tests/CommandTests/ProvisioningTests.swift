import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The provisioning of a potential role` {
  private func provision(_ tenant: MinedTenant, _ arguments: String...) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path,
      ["roles", "provision", tenant.roleID, "--local", tenant.path, "--yes"] + arguments)
  }

  @Test func `shows the owner and the entitlements, and waits for the role`() throws {
    let tenant = try MinedTenant()
    let command = try provision(
      tenant, "--name", "Clerks", "--owner", "person 3", "--members", "--wait", "-o", "csv")
    #expect(command.status == .exited(0))
    #expect(command.errors.contains("owner: 'Person 3' (u3)"))
    #expect(
      command.errors.contains("request the role for its 12 identities (approvals may follow)"))
    #expect(command.errors.contains("5 entitlements of 5, in access profiles, on 1 application:"))
    #expect(command.errors.contains("(COMPLETE), with the id "))
    #expect(command.output.contains("COMPLETE"))
    let again = try provision(tenant, "--name", "Clerks", "--owner", "u3")
    #expect(again.status == .exited(1))
    #expect(again.errors.contains("is already provisioned"))
  }

  @Test func `can be followed by another process`() throws {
    let tenant = try MinedTenant()
    let nothing = try tenant.run("roles", "watch", tenant.roleID)
    #expect(nothing.status == .exited(1))
    #expect(nothing.errors.contains("is not being provisioned"))
    _ = try provision(tenant, "--name", "Clerks", "--owner", "u3")
    let watched = try tenant.run("roles", "watch", tenant.roleID, "--timeout", "1m")
    #expect(watched.status == .exited(0))
    #expect(watched.output.split(separator: "\n").last?.contains("  provisioned  ") == true)
  }

  @Test func `requires an owner that matches one identity`() throws {
    let tenant = try MinedTenant(AccessFiles(extraIdentity: "u99,Person 7,Sales,Agent\n"))
    let nobody = try provision(tenant, "--name", "Clerks", "--owner", "Nobody")
    #expect(nobody.status == .exited(2))
    #expect(nobody.errors.contains("No identity has the id, name or e-mail address 'Nobody'."))
    let two = try provision(tenant, "--name", "Clerks", "--owner", "Person 7")
    #expect(two.status == .exited(2))
    #expect(two.errors.contains("2 identities are called 'Person 7'"))
    #expect(two.errors.contains("(u7)") && two.errors.contains("(u99)"))
    let part = try provision(tenant, "--name", "Clerks", "--owner", "Pers")
    #expect(part.status == .exited(2))
    #expect(part.errors.contains("Similar ones:"))
  }

  @Test func `is not sent if the role would have no entitlement`() throws {
    let tenant = try MinedTenant()
    _ = try tenant.run("roles", "exclude", tenant.roleID, "--application", "Directory", "--yes")
    let command = try provision(tenant, "--name", "Clerks", "--owner", "u3")
    #expect(command.status == .exited(2))
    #expect(command.errors.contains("No entitlement of "))
  }
}
