import ArgumentParser
import RoleMining

/// `rolesift applications`: the applications of a potential role.
struct ApplicationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "applications",
    abstract: "Print the applications that a potential role grants access to.",
    discussion: """
        rolesift applications ID --filter 'applicationName sw "SAP"'

      Some tenants show this list only to administrators. Filter by: applicationName. \
      Sorting is not available.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var reading: ListReadingOptions<FilteredListOptions>

  func run() throws {
    let id = role.roleID
    try reading.print(of: role, { _ in .fixed(OutputColumn.named("Application")) }) {
      .applications(of: id, in: $0)
    }
  }
}
