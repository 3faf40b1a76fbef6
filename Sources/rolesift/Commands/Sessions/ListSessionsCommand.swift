import ArgumentParser
import RoleMining

/// `rolesift sessions list`: lists the role mining sessions.
struct ListSessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the role mining sessions.",
    discussion: """
        rolesift sessions list --filter 'saved eq true' --sort -createdDate

      Filter by: saved, name. Sort by: createdBy, createdDate.
      """)

  @OptionGroup var stray: StrayWords
  @OptionGroup var reading: ListReadingOptions<FullListOptions>

  mutating func validate() throws {
    try stray.refuse(behind: "sessions", among: SessionsCommand.configuration.subcommands)
  }

  func run() throws {
    try reading.print(Listing.sessions, OutputColumn.session)
  }
}
