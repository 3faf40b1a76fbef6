import ArgumentParser
import RoleMining

/// `rolesift saved`: the saved potential roles.
struct SavedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saved",
    abstract: "Print the saved potential roles with the ids of their identities and entitlements.",
    discussion: """
        rolesift saved --sort -modified

      'rolesift roles list --saved' prints the same roles with their metrics. Filtering is not \
      available. Sort by: modified.
      """)

  @OptionGroup var reading: ListReadingOptions<SortedListOptions>

  func run() throws {
    try reading.print(Listing.drafts, OutputColumn.draft)
  }
}
