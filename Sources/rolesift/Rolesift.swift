import ArgumentParser
import CPlatform

/// The root command.
struct Rolesift: ParsableCommand {
  /// The program's version.
  static let version = "0.1.0"

  /// The version and the commit it was built from, such as `0.1.0 (50e9532)`; a `+` stands for changes that
  /// are in no commit.
  static let versionAndCommit: String = {
    let commit = String(cString: rolesift_commit()).prefix(7)
    guard !commit.isEmpty else { return version }
    return "\(version) (\(commit)\(rolesift_has_changes() == 0 ? "" : "+"))"
  }()

  static let configuration = CommandConfiguration(
    commandName: "rolesift",
    abstract: "Review the potential roles that role mining finds.",
    discussion: """
      Without a command, rolesift opens the review of the configured tenant: a SailPoint Identity Security \
      Cloud tenant, or a file on this machine that 'import' made.

        rolesift demo                             try it, without a tenant
        rolesift                                  review the configured tenant
        rolesift --local acme.db                  review a tenant in a file
        rolesift roles --sort -quality            print the same data in a script

      The tenant is taken from the flags, from SAIL_BASE_URL, SAIL_CLIENT_ID and SAIL_CLIENT_SECRET, \
      from a profile in ~/.config/rolesift/settings.yaml, or from ~/.sailpoint/config.yaml, in this \
      order. 'rolesift doctor' shows what is used.

      Exit codes: 0 success, 1 failure, 2 invalid usage or settings, 3 refused by the tenant, 4 tenant \
      unreachable.
      """,
    version: versionAndCommit,
    groupedSubcommands: [
      CommandGroup(
        name: "Review",
        subcommands: [
          ReviewCommand.self, CoverageCommand.self, DemoCommand.self, JournalCommand.self,
        ]),
      CommandGroup(
        name: "Sessions and roles",
        subcommands: [
          SessionsCommand.self, RolesCommand.self, SavedCommand.self, EntitlementsCommand.self,
          ExcludedCommand.self, DistributionCommand.self, IdentitiesCommand.self,
          ApplicationsCommand.self, UsageCommand.self, CheckCommand.self,
        ]),
      CommandGroup(
        name: "Local tenant",
        subcommands: [
          SampleCommand.self, ImportCommand.self, MineCommand.self, ServeCommand.self,
          AnonymizeCommand.self,
        ]),
      CommandGroup(name: "Diagnosis", subcommands: [DoctorCommand.self]),
    ],
    defaultSubcommand: ReviewCommand.self)
}
