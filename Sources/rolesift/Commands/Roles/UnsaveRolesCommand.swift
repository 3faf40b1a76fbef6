import ArgumentParser

/// `rolesift roles unsave`: potential roles are no drafts any more.
struct UnsaveRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsave",
    abstract: "Take potential roles out of the saved drafts.",
    discussion: """
        rolesift roles unsave ID

      The potential roles stay in their sessions.
      """)

  @OptionGroup var roles: RolesOptions
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    try SavingChange(isSaved: false, roles: roles).run(change, on: tenant)
  }
}
