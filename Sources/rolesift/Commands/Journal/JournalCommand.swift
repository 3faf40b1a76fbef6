import ArgumentParser

/// `rolesift journal`: what was changed and decided.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "The journal of changes and decisions: list and verify it.",
    discussion: """
      'journal' alone is 'journal list': 'rolesift journal --since 7d' is 'rolesift journal list \
      --since 7d'. The journal is kept in $XDG_STATE_HOME/rolesift or ~/.local/state/rolesift.
      """,
    subcommands: [ListJournalCommand.self, VerifyJournalCommand.self],
    defaultSubcommand: ListJournalCommand.self)
}
