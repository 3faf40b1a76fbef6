import ArgumentParser
import RoleMining

/// `rolesift roles show`: one potential role.
struct ShowRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print everything about one potential role.",
    discussion: """
        rolesift roles show ID
        rolesift roles show ID --output json
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
