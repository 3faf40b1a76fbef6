import ArgumentParser
import RoleMining

/// `rolesift sessions show`: one role mining session and how far it is.
struct ShowSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one session: what was looked for, how far it is, what it found.",
    discussion: """
        rolesift sessions show ID
        rolesift sessions show ID --output json
      """)

  @Argument(help: ArgumentHelp("The id of the session.", valueName: "session-id"))
  var id: String

  @Option(name: [.short, .long], help: ArgumentHelp("The form of the output.", valueName: "form"))
  var output: OutputFormat = .table

  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let id = RoleMiningSession.ID(id)
    let found = try tenant.withTenant { try await $0.client.run(.session(id)) }
    try output.write(one: found, Column.session)
  }
}
