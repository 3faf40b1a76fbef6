import ArgumentParser
import RoleMining

/// `rolesift entitlements`: the entitlements of a potential role.
struct EntitlementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entitlements",
    abstract: "Print the entitlements of a potential role with their popularity.",
    discussion: """
        rolesift entitlements ID --sort -popularity
        rolesift entitlements ID --filter 'applicationName sw "SAP"' --output csv

      'New grants' is the number of identities that would gain the entitlement: those of the role \
      minus its holders. 'rolesift excluded ID' prints excluded entitlements. Filter by: \
      applicationName, entitlementRef.name. Sort by: popularity, entitlementName, applicationName.

      --names prints ids and names only. Some tenants show this list only to administrators, \
      and it cannot be sorted.
      """)

  @OptionGroup var role: RoleOptions

  @Flag(
    name: .customLong("no-common-access"),
    help: "Leave out common access (what nearly everyone holds).")
  var withoutCommonAccess = false

  @Flag(help: "Print only ids and names.")
  var names = false

  @OptionGroup var reading: ListReadingOptions<FullListOptions>

  mutating func validate() throws {
    guard !names || !withoutCommonAccess else {
      throw ValidationError("--no-common-access and --names cannot be combined.")
    }
  }

  func run() throws {
    let (id, withCommonAccess) = (role.roleID, !withoutCommonAccess)
    guard !names else {
      return try reading.print(of: role, { _ in .fixed(OutputColumn.named("Entitlement")) }) {
        .entitlements(of: id, in: $0)
      }
    }
    try reading.print(of: role, needsRole: true, RowColumns.entitlement) {
      .popularities(of: id, in: $0, includeCommonAccess: withCommonAccess)
    }
  }
}

extension RowColumns<RoleMiningEntitlement> {
  /// The columns for the entitlements of a role.
  @Sendable static func entitlement(of role: PotentialRole?) -> Self {
    .fixed(OutputColumn.entitlement(roleIdentityCount: role?.identityCount))
  }
}
