import ArgumentParser
import RoleMining

/// `rolesift sessions unplaced`: the identities in no potential role of a session.
struct UnplacedIdentitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unplaced",
    abstract: "Print the identities in no potential role of a session, with the closest role.",
    discussion: """
        rolesift sessions unplaced ID --all
        rolesift sessions unplaced ID --output json

      Those that nearly fit a role come first. The similarity, in percent, compares the role's core with \
      what the identity holds apart from common access; JSON names the core entitlements that it lacks. Available \
      only for local tenants.
      """)

  @Argument(
    help: ArgumentHelp("The id of the session.", valueName: "session-id"), transform: \.trimmed)
  var id: String

  @OptionGroup var reading: ListReadingOptions<PlainListOptions>

  func run() throws {
    try reading.print(.unplaced(in: RoleMiningSession.ID(id)), OutputColumn.unplaced)
  }
}
