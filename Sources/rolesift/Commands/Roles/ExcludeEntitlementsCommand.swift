import ArgumentParser

/// `rolesift roles exclude`: excludes entitlements from a potential role.
struct ExcludeEntitlementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude",
    abstract: "Exclude entitlements from a potential role.",
    discussion: """
        rolesift roles exclude ID --below 40
        rolesift roles exclude ID --application 'Active Directory' --name 'VPN'
        rolesift roles exclude ID ENTITLEMENT ENTITLEMENT

      An entitlement must meet all conditions given; entitlements named by id are selected as well. The command shows its \
      selection before it sends anything. 'roles restore' restores excluded entitlements.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup(title: "Entitlements") var selection: EntitlementSelection
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let edit = EntitlementEdit(isExcluding: true, role: role, selection: selection)
    try ChangeRun(change, of: [role.id], on: tenant).run(printing: OutputColumn.role) {
      try await edit.plan(in: $0)
    }
  }
}
