import ArgumentParser

/// `rolesift sessions`: the role mining sessions.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "Role mining sessions: list, show, create, change and await them.",
    discussion: """
      Without a word behind it, it lists them: 'rolesift sessions --limit 5' is 'rolesift sessions \
      list --limit 5'.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Read", subcommands: [ListSessionsCommand.self, ShowSessionCommand.self]),
      CommandGroup(
        name: "Change",
        subcommands: [
          CreateSessionCommand.self, SetSessionCommand.self, WaitForSessionCommand.self,
        ]),
    ],
    defaultSubcommand: ListSessionsCommand.self)
}
