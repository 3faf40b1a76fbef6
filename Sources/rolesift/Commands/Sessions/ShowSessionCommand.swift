import ArgumentParser
import RoleMining

/// `rolesift sessions show`: one role mining session and how far it is.
struct ShowSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one session: what was looked for, how far it is, what it found.",
    discussion: """
        rolesift sessions show ID
        rolesift sessions show ID --status

      --status asks for the state alone, which costs the tenant least.
      """)

  @Argument(help: ArgumentHelp("The id of the session.", valueName: "session-id"))
  var id: String

  @Flag(help: "The state alone.")
  var status = false

  @OptionGroup var reading: SingleReadingOptions

  func run() throws {
    let id = RoleMiningSession.ID(id)
    guard !status else { return try reading.print(.status(of: id), OutputColumn.status) }
    try reading.print(.session(id), OutputColumn.session + OutputColumn.progress)
  }
}
