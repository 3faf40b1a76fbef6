import ArgumentParser

/// `rolesift check`: checks for scripts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check potential roles for conflicts in scripts.",
    discussion: """
        rolesift check roles --accepted --rules conflicts.yaml
      """,
    subcommands: [CheckRolesCommand.self])
}
