import ArgumentParser
import RoleMining

/// `rolesift excluded`: the excluded entitlements of a potential role.
struct ExcludedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "excluded",
    abstract: "Print the excluded entitlements of a potential role.",
    discussion: """
        rolesift excluded ID --sort -popularity

      Filter by: applicationName, entitlementRef.name. Sort by: popularity.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var reading: ListReadingOptions<FullListOptions>

  func run() throws {
    let id = role.roleID
    try reading.print(of: role, needsRole: true, RowColumns.entitlement) {
      .excluded(from: id, in: $0)
    }
  }
}
