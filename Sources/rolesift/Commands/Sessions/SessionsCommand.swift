import ArgumentParser

/// `rolesift sessions`: the role mining sessions.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "Role mining sessions: list, show, create, change and wait for them.",
    discussion: """
      'sessions' alone is 'sessions list': 'rolesift sessions --limit 5' is 'rolesift sessions list \
      --limit 5'.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Read",
        subcommands: [
          ListSessionsCommand.self, ShowSessionCommand.self, UnplacedIdentitiesCommand.self,
        ]),
      CommandGroup(
        name: "Change",
        subcommands: [
          CreateSessionCommand.self, SetSessionCommand.self, WaitForSessionCommand.self,
        ]),
    ],
    defaultSubcommand: ListSessionsCommand.self)
}
