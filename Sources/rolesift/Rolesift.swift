import ArgumentParser

/// The command line as a whole.
struct Rolesift: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "rolesift",
    abstract: "Review the potential roles that were mined out of who holds which access.",
    discussion: """
      Without a command it opens the review of the tenant that is configured. A tenant is a SailPoint \
      Identity Security Cloud tenant, or a file on this machine that 'import' made.

        rolesift demo                             look around, no tenant needed
        rolesift                                  review your tenant
        rolesift --local acme.db                  review a tenant in a file
        rolesift roles --sort -quality            the same data for scripts and pipes

      The tenant comes from flags, else from SAIL_BASE_URL, SAIL_CLIENT_ID and SAIL_CLIENT_SECRET, \
      else from a profile of ~/.config/rolesift/settings.yaml, else from ~/.sailpoint/config.yaml. \
      'rolesift doctor' shows what is used.

      Exit codes: 0 done, 1 failed, 2 wrong usage or settings, 3 refused by the tenant, 4 the tenant \
      cannot be reached.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Review", subcommands: [ReviewCommand.self, DemoCommand.self]),
      CommandGroup(
        name: "Read",
        subcommands: [
          SessionsCommand.self, RolesCommand.self, SavedCommand.self, EntitlementsCommand.self,
          ExcludedCommand.self, DistributionCommand.self, IdentitiesCommand.self,
          ApplicationsCommand.self, UsageCommand.self,
        ]),
      CommandGroup(
        name: "Local tenant",
        subcommands: [ImportCommand.self, MineCommand.self, ServeCommand.self]),
      CommandGroup(name: "Diagnosis", subcommands: [DoctorCommand.self]),
    ],
    defaultSubcommand: ReviewCommand.self)
}
