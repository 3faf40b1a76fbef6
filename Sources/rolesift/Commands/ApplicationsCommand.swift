import ArgumentParser
import RoleMining

/// `rolesift applications`: where the access of a potential role is.
struct ApplicationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "applications",
    abstract: "Print the applications whose access a potential role holds.",
    discussion: """
        rolesift applications ID --filter 'applicationName sw "SAP"'

      A tenant may refuse it to all but administrators. Filter by: applicationName. It cannot be \
      sorted.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var reading: ListReadingOptions

  func run() throws {
    let id = role.roleID
    try reading.print(of: role, { _ in .fixed(OutputColumn.named("Application")) }) {
      .applications(of: id, in: $0)
    }
  }
}
