import ArgumentParser

/// `rolesift roles`: potential roles.
struct RolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles",
    abstract: "Potential roles: list them, show one.",
    discussion: """
      Without a word behind it, it lists them: 'rolesift roles --saved' is 'rolesift roles list \
      --saved'.
      """,
    subcommands: [ListRolesCommand.self, ShowRoleCommand.self],
    defaultSubcommand: ListRolesCommand.self)
}
