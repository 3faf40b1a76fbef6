import ArgumentParser

/// `rolesift roles restore`: restores excluded entitlements of a potential role.
struct RestoreEntitlementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Restore excluded entitlements of a potential role.",
    discussion: """
        rolesift roles restore ID --application 'Active Directory'
        rolesift roles restore ID --below 100 --name 'VPN'
        rolesift roles restore ID ENTITLEMENT ENTITLEMENT

      An entitlement must meet all conditions given; entitlements named by id are selected as well. 'rolesift excluded ID' \
      prints the excluded entitlements. 'include' is another name for this command.
      """,
    aliases: ["include"])

  @OptionGroup var role: RoleOptions
  @OptionGroup(title: "Entitlements") var selection: EntitlementSelection
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let edit = EntitlementEdit(isExcluding: false, role: role, selection: selection)
    try ChangeRun(change, of: [role.id], on: tenant).run(printing: OutputColumn.role) {
      try await edit.plan(in: $0)
    }
  }
}
