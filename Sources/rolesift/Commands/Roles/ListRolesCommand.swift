import ArgumentParser
import RoleMining

/// `rolesift roles list`: potential roles.
struct ListRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print potential roles: of all sessions, of one, or the saved ones.",
    discussion: """
        rolesift roles list --sort -quality --limit 10
        rolesift roles list --filter 'quality ge 80 and saved eq false'
        rolesift roles list --session ID --all --output csv > roles.csv

      An unknown field or operator is rejected with a list of the known ones. You can also use the words of the \
      table, as in --sort -identities.

      JSON is printed as the tenant wrote it. If a page fails, the rows before it remain, the exit code \
      is not 0 and the JSON array is left unclosed; 'jsonl' prints one object a line, which can be \
      parsed even then.
      """)

  @Option(
    help: ArgumentHelp("The session of the potential roles.", valueName: "id"), transform: \.trimmed
  )
  var session: String?

  @Flag(help: "Print only saved potential roles.")
  var saved = false

  @OptionGroup var stray: StrayWords
  @OptionGroup var reading: ListReadingOptions<FullListOptions>

  mutating func validate() throws {
    try stray.refuse(behind: "roles", among: RolesCommand.configuration.subcommands)
  }

  func run() throws {
    if let session {
      try print(.roles(in: RoleMiningSession.ID(session)), Filter { $0.saved == true })
    } else {
      try print(.roles, Filter { $0.saved == true })
    }
  }

  private func print<Fields>(
    _ listing: Listing<PotentialRole, Fields>, _ isSaved: Filter<Fields>
  ) throws {
    try reading.print(saved ? listing.filtered(by: isSaved) : listing, OutputColumn.role)
  }
}
