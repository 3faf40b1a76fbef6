import ArgumentParser

/// `rolesift roles save`: saves potential roles as drafts.
struct SaveRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: "Save potential roles as drafts.",
    discussion: """
        rolesift roles save ID ID ID
      """)

  @OptionGroup var roles: RolesOptions
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    try SavingChange(isSaved: true, roles: roles).run(change, on: tenant)
  }
}
