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

      A field or an operator that the tenant does not know is refused with what it does know.

      JSON is what the tenant wrote. When a page fails, what is out stays, the exit code is not 0 and \
      the array is left open; 'jsonl' has an object in each line, which can be read however it ends.
      """)

  @Option(help: ArgumentHelp("The session they came from.", valueName: "id"))
  var session: String?

  @Flag(help: "Only the saved ones.")
  var saved = false

  @OptionGroup var stray: StrayWords
  @OptionGroup var reading: ListReadingOptions

  mutating func validate() throws {
    try stray.refuse(behind: "roles")
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
