import ArgumentParser

/// `rolesift roles include`: takes entitlements back that were left out.
struct IncludeEntitlementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "include",
    abstract: "Take back entitlements that were left out of a potential role.",
    discussion: """
        rolesift roles include ID --application 'Active Directory'
        rolesift roles include ID --below 100 --name 'VPN'
        rolesift roles include ID ENTITLEMENT ENTITLEMENT

      Several conditions narrow each other; ids are added to what they find. 'rolesift excluded ID' \
      shows what was left out.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup(title: "Entitlements") var selection: EntitlementSelection
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let edit = EntitlementEdit(isExcluding: false, role: role, selection: selection)
    try ChangeRun(change, on: tenant).run(printing: OutputColumn.role) {
      try await edit.plan(in: $0)
    }
  }
}
