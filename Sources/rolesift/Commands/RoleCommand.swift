import ArgumentParser
import RoleMining

/// `rolesift role`: one potential role.
struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "Print everything about one potential role.",
    discussion: """
        rolesift role ID
        rolesift role ID --output json
      """)

  @OptionGroup var role: RoleOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The form of the output.", valueName: "form"))
  var output: OutputFormat = .table

  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let role = role
    let found = try tenant.withTenant { try await role.read(from: $0.client) }
    try output.write(one: found, Column.role)
  }
}
