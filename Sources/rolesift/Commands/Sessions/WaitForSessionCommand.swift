import ArgumentParser
import RoleMining

/// `rolesift sessions wait`: waits for the potential roles of a session.
struct WaitForSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait",
    abstract: "Wait until the potential roles of a session are ready.",
    discussion: """
        rolesift sessions wait ID --timeout 30m && rolesift roles list --session ID

      The API has no state for a failed session. After --stalled-after without progress, the command \
      gives up with exit code 1. Ctrl-C stops waiting, not the session.
      """)

  @Argument(
    help: ArgumentHelp("The id of the session.", valueName: "session-id"), transform: \.trimmed)
  var id: String

  @OptionGroup var patience: WaitingOptions

  @Option(
    help: ArgumentHelp(
      "Give up after this time without progress. (default: 15m)", valueName: "time"))
  var stalledAfter: WaitingTime?

  @Option(name: [.short, .long], help: ArgumentHelp("The output format.", valueName: "format"))
  var output: OutputFormat = .table

  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let id = RoleMiningSession.ID(id)
    let patience = WaitingLimits(
      timeout: patience.timeout, stall: stalledAfter ?? WaitingLimits.standardStall)
    let session = try tenant.withTenant { tenant in
      try await SessionFollowing(tenant: tenant, progress: ProgressLine(), patience: patience)
        .finish(id)
    }
    FruitlessMining.warn(of: session)
    if output == .table {
      try output.write([session], OutputColumn.session)
    } else {
      try output.write(one: session, OutputColumn.session)
    }
  }
}
