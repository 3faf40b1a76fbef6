import ArgumentParser
import RoleMining

/// `rolesift sessions set`: changes a session.
struct SetSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change a session: its name, whether it is saved, its limits.",
    discussion: """
        rolesift sessions set ID --name 'Finance 2026' --saved
        rolesift sessions set ID --prune-threshold 70 --min-identities 10 --wait

      Other limits compute the potential roles of the session anew: those that are there go, and what \
      comes in their place may have other ids. Names and what was left out may be lost.
      """)

  @Argument(help: ArgumentHelp("The id of the session.", valueName: "session-id"))
  var id: String

  @Option(help: ArgumentHelp("The new name.", valueName: "name"))
  var name: String?

  @Flag(help: "Whether the session is kept.")
  var saving: Saving?

  @OptionGroup(title: "Limits") var limits: LimitOptions

  @Flag(help: "Wait until the potential roles are ready again.")
  var wait = false

  @OptionGroup(title: "Sending") var patience: WaitingOptions
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    guard name != nil || saving != nil || isComputedAnew else {
      throw ValidationError(
        "Say what to change: --name, --saved, --not-saved, --prune-threshold or --min-identities.")
    }
    guard name?.trimmed.isEmpty != true else {
      throw ValidationError("--name is blank: a session cannot be called so.")
    }
    guard patience.timeout == nil || wait else {
      throw ValidationError("--timeout goes with --wait.")
    }
  }

  private var isComputedAnew: Bool { limits.pruneThreshold != nil || limits.minIdentities != nil }

  func run() throws {
    let edit = SessionEdit(
      id: RoleMiningSession.ID(id),
      wanted: RoleMiningSessionChange(
        name: name?.trimmed, isSaved: saving?.isSaved,
        pruneThreshold: limits.pruneThreshold,
        minimumIdentities: limits.minIdentities))
    let followUp = FollowUp.sessionIsReady(patience.patience)
    try ChangeRun(change, on: tenant).run(
      printing: OutputColumn.session, followUp: wait ? followUp : nil
    ) { try await edit.plan(in: $0) }
  }
}

/// Whether a session is kept.
enum Saving: String, EnumerableFlag {
  case saved
  case notSaved

  var isSaved: Bool { self == .saved }
}
