import PseudoTerminal
import TestSupport
import Testing

/// A potential role that grants what two rules of a file say must not meet in one person.
@Suite(.timeLimit(.minutes(5))) struct `Conflicts on the command line` {
  private let tenant: MinedTenant
  private let state: String

  private static let rules = """
    - name: Pay and approve
      severity: high
      left: [Enter payments]
      right:
        - name: approve payments
          source: Directory
    - name: Sell and buy
      left: [Customer 20, Nobody has this]
      right: [Customer 21]
    """

  init() throws {
    tenant = try MinedTenant()
    state = tenant.folder.path(of: "state")
    try tenant.folder.write(Self.rules, to: "conflicts.yaml")
    try tenant.folder.write(
      "- {name: A, left: [Customer 20], right: [Customer 21]}", to: "calm.yaml")
  }

  private func run(_ arguments: String..., rules: String? = "conflicts.yaml") throws
    -> CompletedCommand
  {
    let flags = rules.map { ["--rules", tenant.folder.path(of: $0)] } ?? []
    return try run(arguments + flags)
  }

  private func run(_ arguments: [String]) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--local", tenant.path],
      environment: ["XDG_STATE_HOME": state])
  }

  @Test func `are found by check, which then fails`() throws {
    let check = try run("check", "roles")
    #expect(check.status == .exited(1))
    #expect(check.output.contains("Pay and approve"))
    #expect(check.output.contains("Enter payments") && check.output.contains("in the role"))
    #expect(check.errors.contains("1 of 1 role conflicts (checked: 2 rules of "))
    #expect(check.errors.contains("no entitlement has: 'Nobody has this'."))
    #expect(!check.errors.contains("Customer 20"))
    let row = try #require(try JSONField.rows(try run("check", "roles", "-o", "json").output).first)
    #expect(row["potentialRoleId"] == .text(tenant.roleID))
    #expect(row["rule"] == .text("Pay and approve") && row["severity"] == .text("high"))
    #expect(row["place"] == .text("role"))
  }

  @Test func `let check succeed if there are none`() throws {
    let calm = try run("check", "roles", "--output", "json", rules: "calm.yaml")
    #expect(calm.status == .exited(0))
    #expect(try JSONField.rows(calm.output).isEmpty)
    let accepted = try run("check", "roles", "--accepted")
    #expect(accepted.status == .exited(0))
    #expect(accepted.errors.contains("0 of 0 roles conflict"))
  }

  @Test func `are not reported as absent where there are no rules`() throws {
    let check = try run("check", "roles", rules: nil)
    #expect(check.status == .exited(2))
    #expect(check.errors.contains("Nothing was checked: the tenant has no policies"))
    let missing = try run("check", "roles", rules: "missing.yaml")
    #expect(missing.status == .exited(2))
    #expect(missing.errors.contains("missing.yaml' cannot be read: no such file."))
  }

  @Test func `block provisioning until they are accepted`() throws {
    let words = [
      "roles", "provision", tenant.roleID, "--name", "Clerks", "--owner", "u3", "--yes",
      "--rules", tenant.folder.path(of: "conflicts.yaml"),
    ]
    let refused = try run(words)
    #expect(refused.status == .exited(1))
    #expect(refused.errors.contains("conflicts, so nothing was sent:"))
    #expect(
      refused.errors.contains(
        "'Pay and approve' (high): the role grants both Enter payments and Approve payments"))
    let half = try run(words + ["--accept-conflicts", "x"])
    #expect(half.status == .exited(2))
    let sent = try run(
      words + ["--accept-conflicts", "small branch", "--mitigation", "weekly review"])
    #expect(sent.status == .exited(0), "\(sent.errors)")
    #expect(sent.errors.contains("control: 'weekly review'"))
    let journal = try run("journal", "list", rules: nil)
    #expect(
      journal.output.contains("accepts 1 conflict: small branch (control: weekly review)"))
    let verified = try Program.run("journal", "verify", variables: ["XDG_STATE_HOME": state])
    #expect(verified.status == .exited(0), "\(verified.errors)")
  }

  @Test func `do not block provisioning where they cannot be known`() throws {
    let sent = try run(
      "roles", "provision", tenant.roleID, "--name", "Clerks", "--owner", "u3", "--yes",
      rules: nil)
    #expect(sent.status == .exited(0))
    #expect(sent.errors.contains("conflicts: not checked: there are no rules"))
  }

  @Test func `leave no trace in the journal when check only looks for them`() throws {
    _ = try run("check", "roles")
    #expect(try run("journal", "list", "-o", "json", rules: nil).output.contains("change") == false)
  }
}
