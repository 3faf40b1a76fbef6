import ArgumentParser
import RoleMining

/// `rolesift roles provision`: provisions a potential role.
struct ProvisionRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provision",
    abstract: "Create a role from a potential role.",
    discussion: """
        rolesift roles provision ID --name Clerks --owner 'Ann Smith' --wait
        rolesift roles provision ID --name Clerks --owner ann.smith@acme.com \\
          --min-popularity 40 --no-common-access --members --dry-run

      The owner is an identity, given by its id, or by its full name, account name or e-mail address \
      if only one identity has it. Without --direct the entitlements go into access profiles, one or \
      more per source. --members requests the role for all identities of the potential role, which \
      may start approvals and notify people. 'roles watch' follows the job.

      A role whose access conflicts with the tenant's policies or the rules of --rules is not provisioned without \
      a reason and a mitigating control, which the journal and the report keep.

        rolesift roles provision ID --name Clerks --owner u3 \\
          --accept-conflicts 'small branch' --mitigation 'weekly review'
      """)

  @OptionGroup var role: RoleOptions

  @Option(help: ArgumentHelp("The name of the role.", valueName: "name"), transform: \.trimmed)
  var name: String

  @Option(
    help: ArgumentHelp("The identity that will own the role.", valueName: "identity"),
    transform: \.trimmed)
  var owner: String

  @Option(
    help: ArgumentHelp(
      "The description of the role. (default: the potential role's)", valueName: "text"))
  var description: String?

  @Flag(help: "Request the role for the identities of the potential role.")
  var members = false

  @Flag(help: "Put the entitlements on the role itself, without access profiles.")
  var direct = false

  @OptionGroup(title: "Entitlements") var cut: CutOptions
  @OptionGroup(title: "Conflicts") var rules: RulesOptions
  @OptionGroup(title: "Conflicts") var acceptance: AcceptanceOptions

  @Flag(help: "Wait until the role is created.")
  var wait = false

  @OptionGroup(title: "Sending") var patience: WaitingOptions
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    // T-45: the tenant requires neither, but a role without a name or owner is useless.
    guard !name.isEmpty else {
      throw ValidationError("--name is blank. A role needs a name.")
    }
    guard !owner.isEmpty else {
      throw ValidationError("--owner is blank. A role needs an owner.")
    }
    guard patience.timeout == nil || wait else {
      throw ValidationError("--timeout requires --wait.")
    }
  }

  func run() throws {
    let provisioning = Provisioning(
      role: role, name: name, owner: owner, description: description,
      includesMembers: members, isDirect: direct, cut: cut,
      rules: try rules.file(on: .current), acceptance: acceptance)
    let (patience, reading) = (patience.patience, role.operation)
    let followUp = FollowUp<PotentialRole>(
      statusCommand: { "rolesift roles watch \($0.id)" },
      wait: { tenant, _ in
        try await ProvisionFollowing(tenant: tenant, patience: patience).finish(reading) { role in
          Output.errors.say(role.provisionWords)
        }
      })
    try ChangeRun(change, of: [role.id], on: tenant).run(
      printing: OutputColumn.role, followUp: wait ? followUp : nil
    ) { try await provisioning.plan(in: $0) }
  }
}
