import ArgumentParser

/// `rolesift sessions`: the role mining sessions.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "Role mining sessions: list them, show one.",
    discussion: """
      Without a word behind it, it lists them: 'rolesift sessions --limit 5' is 'rolesift sessions \
      list --limit 5'.
      """,
    subcommands: [ListSessionsCommand.self, ShowSessionCommand.self],
    defaultSubcommand: ListSessionsCommand.self)
}
