import ArgumentParser
import RoleMining

/// `rolesift roles rename`: renames a potential role.
struct RenameRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Rename a potential role.",
    discussion: """
        rolesift roles rename ID 'Finance clerks'
      """)

  @OptionGroup var role: RoleOptions

  @Argument(help: ArgumentHelp("The new name.", valueName: "name"), transform: \.trimmed)
  var name: String

  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    guard !name.isEmpty else {
      throw ValidationError("The new name is blank. A potential role needs a name.")
    }
  }

  func run() throws {
    let (role, name) = (role, name)
    try ChangeRun(change, of: [role.id], on: tenant).run(printing: OutputColumn.role) { tenant in
      let found = try await role.read(from: tenant.client)
      guard found.name != name else {
        let sentence = "\(found.label) already has this name."
        return ChangePlan(sentences: [sentence], changes: [], unchanged: [found])
      }
      let change = PlannedChange.patch(
        role.changing(PotentialRoleChange(name: name)), of: found, reading: role.operation,
        subject: "rename \(found.label) to \(name.inQuotes)",
        done: "Renamed \(found.shortLabel) to \(name.inQuotes).")
      let sentence = "Rename \(found.label) to \(name.inQuotes)."
      return ChangePlan(sentences: [sentence], changes: [change])
    }
  }
}
