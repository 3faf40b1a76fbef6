import ArgumentParser
import RoleMining

/// `rolesift sessions show`: one role mining session and its progress.
struct ShowSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a session: its limits, progress and results.",
    discussion: """
        rolesift sessions show ID
        rolesift sessions show ID --status

      --status prints only the state, which is cheapest for the tenant.
      """)

  @Argument(
    help: ArgumentHelp("The id of the session.", valueName: "session-id"), transform: \.trimmed)
  var id: String

  @Flag(help: "Print only the state.")
  var status = false

  @OptionGroup var reading: SingleReadingOptions

  func run() throws {
    let id = RoleMiningSession.ID(id)
    guard !status else { return try reading.print(.status(of: id), OutputColumn.status) }
    try reading.print(.session(id), OutputColumn.session + OutputColumn.progress)
  }
}
