import ArgumentParser
import RoleMining

/// `rolesift roles describe`: sets or removes a potential role's description.
struct DescribeRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Set or remove a potential role's description.",
    discussion: """
        rolesift roles describe ID 'Clerks of the finance department'
        rolesift roles describe ID --file description.txt
        rolesift roles describe ID --remove
      """)

  @OptionGroup var role: RoleOptions

  @Argument(help: ArgumentHelp("The new description.", valueName: "text"))
  var text: String?

  @Option(
    help: ArgumentHelp("A file with the description; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(help: "Remove the description.")
  var remove = false

  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    let ways = [text != nil, file != nil, remove].filter(\.self).count
    guard ways == 1 else {
      throw ValidationError("Give one of: the new description, --file or --remove.")
    }
    guard text?.trimmed.isEmpty != true else {
      throw ValidationError("The new description is blank. Use --remove to remove it.")
    }
  }

  func run() throws {
    let (role, text) = (role, try wanted())
    try ChangeRun(change, of: [role.id], on: tenant).run(printing: OutputColumn.role) { tenant in
      let found = try await role.read(from: tenant.client)
      guard found.description ?? "" != text else {
        let sentence = "\(found.label) already has this description."
        return ChangePlan(sentences: [sentence], changes: [], unchanged: [found])
      }
      let change = PlannedChange.patch(
        role.changing(PotentialRoleChange(description: text)), of: found, reading: role.operation,
        subject: text.isEmpty
          ? "remove the description of \(found.label)" : "describe \(found.label)",
        done: text.isEmpty
          ? "Removed the description of \(found.shortLabel)."
          : "Changed the description of \(found.shortLabel).")
      return ChangePlan(sentences: Self.sentences(found, text), changes: [change])
    }
  }

  /// The new description; empty to remove it.
  private func wanted() throws -> String {
    guard let file else { return (text ?? "").trimmed }
    let text = try TextFile(file).text.trimmed
    guard !text.isEmpty else {
      throw Failure(.usage, "'\(file)' is blank. Use --remove to remove the description.")
    }
    return text
  }

  private static func sentences(_ role: PotentialRole, _ text: String) -> [String] {
    let before = role.description.map { ["  from: \($0.inQuotes)"] } ?? []
    guard !text.isEmpty else {
      return ["Remove the description of \(role.label):"] + before
    }
    return ["Change the description of \(role.label):"] + before
      + ["  to:   \(text.inQuotes)"]
  }
}
