import ArgumentParser
import FoundationEssentials
import Review
import RoleMining

/// `rolesift roles watch`: follows the provisioning of a potential role.
struct WatchRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow the provisioning of a potential role until it ends.",
    discussion: """
        rolesift roles watch ID --timeout 15m

      Prints each state with its time (UTC). The exit code is 0 if the role was created, and 1 if \
      provisioning failed, was never started, or exceeded --timeout. Ctrl-C stops watching, not the \
      job.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var patience: WaitingOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let (reading, patience) = (role.operation, patience.patience)
    _ = try tenant.withTenant { tenant in
      try await ProvisionFollowing(tenant: tenant, patience: patience).finish(reading) { role in
        try Output.standard.line(Self.line(for: role))
      }
    }
  }

  private static func line(for role: PotentialRole) -> String {
    let state = role.provisionState?.displayText ?? "-"
    let words = [Timestamp.text(for: Date()), state, role.roleID].compactMap(\.self)
    return words.joined(separator: "  ")
  }
}
