import ArgumentParser
import RoleMining

/// `rolesift roles show`: one potential role.
struct ShowRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a potential role in full.",
    discussion: """
        rolesift roles show ID
        rolesift roles show ID --output json
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var reading: SingleReadingOptions

  func run() throws {
    try reading.print(role.operation, OutputColumn.role)
  }
}
