import ArgumentParser

/// How many rows are wanted, and in which form.
struct RowOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp("The form of the output.", valueName: "form"))
  var output: OutputFormat = .table

  @Option(help: ArgumentHelp("The most rows. (default: 50)", valueName: "number"))
  var limit: Int?

  @Flag(help: "All rows.")
  var all = false

  /// What fits a person's patience; the same for all forms, so that they hold the same rows.
  private static let standardLimit = 50

  mutating func validate() throws {
    guard limit == nil || !all else {
      throw ValidationError("--limit and --all contradict each other: give one of them.")
    }
    guard limit.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--limit must be 1 or more.")
    }
  }

  /// The most rows; nil is all of them.
  var rowLimit: Int? { all ? nil : limit ?? Self.standardLimit }
}
