import ArgumentParser
import RoleMining

/// `rolesift roles provision`: makes a role of a potential role.
struct ProvisionRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provision",
    abstract: "Make a role of a potential role.",
    discussion: """
        rolesift roles provision ID --name Clerks --owner 'Ann Smith' --wait
        rolesift roles provision ID --name Clerks --owner ann.smith@acme.com \\
          --min-popularity 40 --no-common-access --members --dry-run

      The owner is an identity: by id, or by the whole name, account name or e-mail address when only \
      one has it. Without --direct the entitlements come in access profiles, one or more for each \
      source. --members makes access requests for everybody in the potential role, which may start \
      approvals and notify people. 'roles watch' follows the job.
      """)

  @OptionGroup var role: RoleOptions

  @Option(help: ArgumentHelp("The name of the role.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("The identity that will own the role.", valueName: "identity"))
  var owner: String

  @Option(
    help: ArgumentHelp(
      "The description of the role. (default: the potential role's)", valueName: "text"))
  var description: String?

  @Flag(help: "Make access requests for the identities of the potential role.")
  var members = false

  @Flag(help: "Put the entitlements on the role itself instead of into access profiles.")
  var direct = false

  @OptionGroup(title: "Entitlements") var cut: CutOptions

  @Flag(help: "Wait until the role is there.")
  var wait = false

  @OptionGroup(title: "Sending") var patience: WaitingOptions
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    // T-45: the tenant asks for neither, and makes roles that nobody finds or answers for.
    guard !name.trimmed.isEmpty else {
      throw ValidationError("--name is blank: a role needs a name.")
    }
    guard !owner.trimmed.isEmpty else {
      throw ValidationError("--owner is blank: a role needs an identity that owns it.")
    }
    guard patience.timeout == nil || wait else {
      throw ValidationError("--timeout goes with --wait.")
    }
  }

  func run() throws {
    let provisioning = Provisioning(
      role: role, name: name.trimmed, owner: owner, description: description,
      includesMembers: members, isDirect: direct, cut: cut)
    let (patience, reading) = (patience.patience, role.operation)
    let followUp = FollowUp<PotentialRole>(
      statusCommand: { "rolesift roles watch \($0.id)" },
      wait: { tenant, _ in
        try await ProvisionFollowing(tenant: tenant, patience: patience).finish(reading) { role in
          Output.errors.say(role.provisionWords)
        }
      })
    try ChangeRun(change, on: tenant).run(
      printing: OutputColumn.role, followUp: wait ? followUp : nil
    ) { try await provisioning.plan(in: $0) }
  }
}
