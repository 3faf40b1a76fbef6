import ArgumentParser
import RoleMining

/// `rolesift roles rename`: another name for a potential role.
struct RenameRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a potential role another name.",
    discussion: """
        rolesift roles rename ID 'Finance clerks'
      """)

  @OptionGroup var role: RoleOptions

  @Argument(help: ArgumentHelp("The new name.", valueName: "name"))
  var name: String

  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    guard !name.trimmed.isEmpty else {
      throw ValidationError("The new name is blank: a potential role needs a name.")
    }
  }

  func run() throws {
    let (role, name) = (role, name.trimmed)
    try ChangeRun(change, on: tenant).run(printing: OutputColumn.role) { tenant in
      let found = try await role.read(from: tenant.client)
      guard found.name != name else {
        let sentence = "The potential role \(found.label) is called so already."
        return ChangePlan(sentences: [sentence], changes: [], unchanged: [found])
      }
      let change = PlannedChange.patch(
        role.changing(PotentialRoleChange(name: name)), of: found, reading: role.operation,
        subject: "the new name of \(found.label)",
        done: "\(found.shortLabel) is called \(name.inQuotes) now.")
      let sentence = "Rename the potential role \(found.label) to \(name.inQuotes)."
      return ChangePlan(sentences: [sentence], changes: [change])
    }
  }
}
