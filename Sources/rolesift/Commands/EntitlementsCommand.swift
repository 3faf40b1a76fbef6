import ArgumentParser
import RoleMining
import RoleMiningClient

/// `rolesift entitlements`: the entitlement popularity list of a potential role.
struct EntitlementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entitlements",
    abstract: "Print the entitlements of a potential role with their popularity.",
    discussion: """
        rolesift entitlements ID --sort -popularity
        rolesift entitlements ID --excluded
        rolesift entitlements ID --filter 'applicationName sw "SAP"' --output csv

      'New' is the number of identities that would gain the entitlement: those of the role minus its \
      holders. Filter by: applicationName, entitlementRef.name. Sort by: popularity, \
      entitlementName, applicationName.
      """)

  @OptionGroup var role: RoleOptions

  @Flag(help: "Those that were left out.")
  var excluded = false

  @Flag(name: .customLong("no-common-access"), help: "Without what nearly everybody holds.")
  var withoutCommonAccess = false

  @OptionGroup(title: "Rows") var list: ListOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    guard !excluded || !withoutCommonAccess else {
      throw ValidationError("--no-common-access does not go with --excluded.")
    }
  }

  func run() throws {
    // Mistakes in the filter are told before anything is asked of the tenant.
    try checkNarrowing()
    let command = self
    let (role, reading) = try tenant.withTenant { tenant in
      let role = try await command.role.read(from: tenant.client)
      return (role, try await command.read(role, from: tenant.client))
    }
    try list.rows.output.write(
      reading, Column.entitlement(roleIdentityCount: role.identityCount))
  }

  private func checkNarrowing() throws {
    if excluded {
      _ = try list.narrow(.excluded(from: "", in: ""))
    } else {
      _ = try list.narrow(.popularities(of: "", in: ""))
    }
  }

  private func read(
    _ role: PotentialRole, from client: Client
  ) async throws -> RowReading<RoleMiningEntitlement> {
    let session = try self.role.session(of: role)
    let (limit, progress) = (list.rows.rowLimit, ProgressLine())
    guard !excluded else {
      let listing = try list.narrow(.excluded(from: role.id, in: session))
      return try await RowReading(listing, limit: limit, from: client, progress: progress)
    }
    let listing = try list.narrow(
      .popularities(of: role.id, in: session, includeCommonAccess: !withoutCommonAccess))
    return try await RowReading(listing, limit: limit, from: client, progress: progress)
  }
}
