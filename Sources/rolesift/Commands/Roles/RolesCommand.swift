import ArgumentParser

/// `rolesift roles`: potential roles.
struct RolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles",
    abstract: "Potential roles: list, show, explain, change, export and provision them.",
    discussion: """
      'roles' alone is 'roles list': 'rolesift roles --saved' is 'rolesift roles list --saved'.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Read",
        subcommands: [
          ListRolesCommand.self, ShowRoleCommand.self, RoleAttributesCommand.self,
          ExportRoleCommand.self,
        ]),
      CommandGroup(
        name: "Understand",
        subcommands: [
          ExplainRoleCommand.self, RoleRuleCommand.self, RoleGainsCommand.self,
          SimilarRolesCommand.self, CompareRolesCommand.self,
        ]),
      CommandGroup(
        name: "Change",
        subcommands: [
          RenameRoleCommand.self, DescribeRoleCommand.self, SaveRolesCommand.self,
          UnsaveRolesCommand.self, ExcludeEntitlementsCommand.self,
          RestoreEntitlementsCommand.self,
        ]),
      CommandGroup(
        name: "Provision", subcommands: [ProvisionRoleCommand.self, WatchRoleCommand.self]),
    ],
    defaultSubcommand: ListRolesCommand.self)
}
