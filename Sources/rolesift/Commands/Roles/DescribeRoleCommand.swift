import ArgumentParser
import RoleMining

/// `rolesift roles describe`: another description of a potential role, or none.
struct DescribeRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Give a potential role another description, or take it away.",
    discussion: """
        rolesift roles describe ID 'Clerks of the finance department'
        rolesift roles describe ID --file description.txt
        rolesift roles describe ID --remove
      """)

  @OptionGroup var role: RoleOptions

  @Argument(help: ArgumentHelp("The new description.", valueName: "text"))
  var text: String?

  @Option(
    help: ArgumentHelp("A file that holds it; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(help: "Take the description away.")
  var remove = false

  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    let ways = [text != nil, file != nil, remove].filter(\.self).count
    guard ways == 1 else {
      throw ValidationError("Give either the new description, --file or --remove.")
    }
    guard text?.trimmed.isEmpty != true else {
      throw ValidationError("The new description is blank: to take it away, give --remove.")
    }
  }

  func run() throws {
    let (role, text) = (role, try wanted())
    try ChangeRun(change, on: tenant).run(printing: OutputColumn.role) { tenant in
      let found = try await role.read(from: tenant.client)
      guard found.description ?? "" != text else {
        let sentence = "The description of the potential role \(found.label) is so already."
        return ChangePlan(sentences: [sentence], changes: [], unchanged: [found])
      }
      let change = PlannedChange.patch(
        role.changing(PotentialRoleChange(description: text)), of: found, reading: role.operation,
        subject: "the new description of \(found.label)",
        done: text.isEmpty
          ? "\(found.shortLabel) has no description now."
          : "\(found.shortLabel) has another description now.")
      return ChangePlan(sentences: Self.sentences(found, text), changes: [change])
    }
  }

  /// The description; empty takes it away.
  private func wanted() throws -> String {
    guard let file else { return (text ?? "").trimmed }
    let text = try TextFile(file).text.trimmed
    guard !text.isEmpty else {
      throw Failure(.usage, "'\(file)' is blank: to take the description away, give --remove.")
    }
    return text
  }

  private static func sentences(_ role: PotentialRole, _ text: String) -> [String] {
    let before = role.description.map { ["  from: \($0.inQuotes)"] } ?? []
    guard !text.isEmpty else {
      return ["Take the description of the potential role \(role.label) away."] + before
    }
    return ["Describe the potential role \(role.label) anew."] + before
      + ["  to:   \(text.inQuotes)"]
  }
}
