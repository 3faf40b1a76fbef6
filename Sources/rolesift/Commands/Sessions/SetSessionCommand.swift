import ArgumentParser
import RoleMining

/// `rolesift sessions set`: changes a session.
struct SetSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change the name, saved state or limits of a session.",
    discussion: """
        rolesift sessions set ID --name 'Finance 2026' --saved
        rolesift sessions set ID --prune-threshold 70 --min-identities 10 --wait

      Changing the limits mines the session again: its potential roles are replaced, the new ones may \
      have other ids, and names and excluded entitlements may be lost.
      """)

  @Argument(
    help: ArgumentHelp("The id of the session.", valueName: "session-id"), transform: \.trimmed)
  var id: String

  @Option(help: ArgumentHelp("The new name.", valueName: "name"), transform: \.trimmed)
  var name: String?

  @Flag(help: "Whether the session is saved.")
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
        "Give at least one of: --name, --saved, --not-saved, --prune-threshold or --min-identities."
      )
    }
    guard name?.isEmpty != true else {
      throw ValidationError("--name is blank.")
    }
    guard patience.timeout == nil || wait else {
      throw ValidationError("--timeout requires --wait.")
    }
  }

  private var isComputedAnew: Bool { limits.pruneThreshold != nil || limits.minIdentities != nil }

  func run() throws {
    let edit = SessionEdit(
      id: RoleMiningSession.ID(id),
      wanted: RoleMiningSessionChange(
        name: name, isSaved: saving?.isSaved,
        pruneThreshold: limits.pruneThreshold,
        minimumIdentities: limits.minIdentities))
    let followUp = FollowUp.sessionIsReady(patience.patience)
    try ChangeRun(change, of: [id], on: tenant).run(
      printing: OutputColumn.session, followUp: wait ? followUp : nil
    ) { try await edit.plan(in: $0) }
  }
}

/// Whether a session is saved.
enum Saving: String, EnumerableFlag {
  case saved
  case notSaved

  var isSaved: Bool { self == .saved }
}
