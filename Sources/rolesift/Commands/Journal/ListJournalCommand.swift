import ArgumentParser
import Journal
import RoleMining
import RoleMiningClient

/// `rolesift journal list`: lists changes and decisions.
struct ListJournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the changes sent and the decisions made, newest first.",
    discussion: """
        rolesift journal list --role ID
        rolesift journal list --since 7d --output csv
        rolesift journal list --all-tenants --since 2026-11-01 --all --output jsonl

      Every change is recorded before it is sent, and its outcome in a second record.
      """)

  @OptionGroup var stray: StrayWords

  @Option(
    help: ArgumentHelp("Only the records about a potential role.", valueName: "role-id"),
    transform: \.trimmed)
  var role: String?

  @Option(
    help: ArgumentHelp(
      "Only the records since a day, or of the last minutes, hours, days or weeks, such as 12h or 7d.",
      valueName: "date|7d"))
  var since: SinceTime?

  @OptionGroup(title: "Rows") var rows: RowOptions

  @Flag(help: "Print the records of all tenants; no request is sent.")
  var allTenants = false

  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    guard let word = stray.words.first else { return }
    throw ValidationError(
      "Unknown command 'journal \(word)'. 'rolesift journal --help' lists the commands.")
  }

  func run() throws {
    let host = Host.current
    let key = allTenants ? nil : try tenantKey(on: host)
    let query = RecordQuery(
      tenant: key, role: role.map { PotentialRole.ID($0) }, since: since?.date,
      limit: rows.rowLimit)
    let records = try Journal(reading: host.stateFolder)?.records(query) ?? []
    try rows.output.write(records, OutputColumn.records(ofAllTenants: allTenants))
  }

  private func tenantKey(on host: Host) throws -> TenantKey {
    var options = tenant
    // Listing changes nothing, so a file that cannot be written is good enough.
    options.access.isReadOnly = true
    let reviewer = tenant.access.reviewer
    do {
      return try options.withTenant(on: host) { tenant in
        try tenant.recordContext(await tenant.permissions(), reviewer: reviewer).tenant
      }
    } catch let error as ConnectionSettingsError where error.isWithoutTenant {
      throw ConnectionSettingsError(
        "To list the records of all tenants: rolesift journal --all-tenants\n\(error)",
        isWithoutTenant: true)
    }
  }
}
