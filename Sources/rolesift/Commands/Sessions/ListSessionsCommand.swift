import ArgumentParser
import RoleMining

/// `rolesift sessions list`: the role mining sessions.
struct ListSessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the role mining sessions.",
    discussion: """
        rolesift sessions list --filter 'saved eq true' --sort -createdDate

      Filter by: saved, name. Sort by: createdBy, createdDate.
      """)

  @OptionGroup(title: "Rows") var list: ListOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let listing = try list.narrow(Listing.sessions)
    let limit = list.rows.rowLimit
    let reading = try tenant.withTenant { tenant in
      try await RowReading(listing, limit: limit, from: tenant.client, progress: ProgressLine())
    }
    try list.rows.output.write(reading, Column.session)
  }
}
