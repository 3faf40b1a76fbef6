import ArgumentParser
import RoleMining

/// `rolesift saved`: the potential roles that were kept.
struct SavedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saved",
    abstract: "Print the potential roles that were saved, with the ids of all they hold.",
    discussion: """
        rolesift saved --sort -modified

      The measures of the same roles: 'rolesift roles list --saved'. It cannot be filtered. Sort by: \
      modified.
      """)

  @OptionGroup var reading: ListReadingOptions

  func run() throws {
    try reading.print(Listing.drafts, OutputColumn.draft)
  }
}
