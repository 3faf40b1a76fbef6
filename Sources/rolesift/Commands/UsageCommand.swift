import ArgumentParser
import RoleMining

/// `rolesift usage`: how much the identities of a potential role used a source.
struct UsageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usage",
    abstract: "Print on how many of the last 90 days each identity of a role used a source.",
    discussion: """
        rolesift usage ID --source SOURCE-ID --sort usageCount

      'rolesift entitlements ID --output csv' prints source ids as 'sourceId'. Filtering is not \
      available. Sort by: displayName, email, usageCount.
      """)

  @Argument(
    help: ArgumentHelp("The id of the potential role.", valueName: "role-id"), transform: \.trimmed)
  var id: String

  @Option(help: ArgumentHelp("The id of the source.", valueName: "source-id"), transform: \.trimmed)
  var source: String?

  @OptionGroup var reading: ListReadingOptions<SortedListOptions>

  mutating func validate() throws {
    guard source != nil else {
      throw ValidationError(
        "Name the source with --source SOURCE-ID: 'rolesift entitlements ID --output csv' prints source "
          + "ids as sourceId.")
    }
  }

  func run() throws {
    let source = Source.ID(source ?? "")
    try reading.print(.usage(of: PotentialRole.ID(id), in: source), OutputColumn.usage)
  }
}
