import ArgumentParser

/// `rolesift roles unsave`: removes potential roles from the saved ones.
struct UnsaveRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsave",
    abstract: "Unsave potential roles.",
    discussion: """
        rolesift roles unsave ID

      They remain in their sessions.
      """)

  @OptionGroup var roles: RolesOptions
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    try SavingChange(isSaved: false, roles: roles).run(change, on: tenant)
  }
}
