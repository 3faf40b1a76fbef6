import ArgumentParser
import RoleMining

/// `rolesift identities`: who is in a potential role.
struct IdentitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identities",
    abstract: "Print the identities of a potential role with their attributes.",
    discussion: """
        rolesift identities ID --sort name --all
        rolesift identities ID --filter 'name sw "An"' --output csv

      A table shows the best known attributes; JSON and CSV have all of them. Filter by: name. Sort \
      by: name.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup(title: "Rows") var list: ListOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    // Mistakes in the filter are told before anything is asked of the tenant.
    _ = try list.narrow(.identities(of: "", in: ""))
    let command = self
    let reading = try tenant.withTenant { tenant in
      let session = try await command.role.sessionID(asking: tenant.client)
      let listing = try command.list.narrow(.identities(of: command.role.roleID, in: session))
      return try await RowReading(
        listing, limit: command.list.rows.rowLimit, from: tenant.client, progress: ProgressLine())
    }
    try list.rows.output.write(reading, Column.identity(for: reading.rows))
  }
}
