import ArgumentParser

/// `rolesift roles exclude`: leaves entitlements out of a potential role.
struct ExcludeEntitlementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude",
    abstract: "Leave entitlements out of a potential role.",
    discussion: """
        rolesift roles exclude ID --below 40
        rolesift roles exclude ID --application 'Active Directory' --name 'VPN'
        rolesift roles exclude ID ENTITLEMENT ENTITLEMENT

      Several conditions narrow each other; ids are added to what they find. It says which \
      entitlements it found before anything is sent. 'include' takes them back.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup(title: "Entitlements") var selection: EntitlementSelection
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let edit = EntitlementEdit(isExcluding: true, role: role, selection: selection)
    try ChangeRun(change, on: tenant).run(printing: OutputColumn.role) {
      try await edit.plan(in: $0)
    }
  }
}
