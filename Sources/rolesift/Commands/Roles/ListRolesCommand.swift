import ArgumentParser
import RoleMining

/// `rolesift roles list`: potential roles.
struct ListRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print potential roles: of all sessions, of one, or the saved ones.",
    discussion: """
        rolesift roles list --sort -quality --limit 10
        rolesift roles list --filter 'quality ge 80 and saved eq false'
        rolesift roles list --session ID --all --output csv > roles.csv

      A field or an operator that the tenant does not know is refused with what it does know.
      """)

  @Option(help: ArgumentHelp("The session they came from.", valueName: "id"))
  var session: String?

  @Flag(help: "Only the saved ones.")
  var saved = false

  @OptionGroup(title: "Rows") var list: ListOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    if let session {
      try write(list.narrow(.roles(in: RoleMiningSession.ID(session)))) { $0.saved == true }
    } else {
      try write(list.narrow(Listing.roles)) { $0.saved == true }
    }
  }

  private func write<Fields>(
    _ listing: Listing<PotentialRole, Fields>, isSaved: (Fields) -> Filter<Fields>
  ) throws {
    let wanted = saved ? listing.filtered(by: both(listing.filter, Filter(isSaved))) : listing
    let limit = list.rows.rowLimit
    let reading = try tenant.withTenant { tenant in
      try await RowReading(wanted, limit: limit, from: tenant.client, progress: ProgressLine())
    }
    try list.rows.output.write(reading, Column.role)
  }

  private func both<Fields>(_ first: Filter<Fields>?, _ second: Filter<Fields>) -> Filter<Fields> {
    first.map { $0 && second } ?? second
  }
}
