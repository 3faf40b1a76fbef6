import ArgumentParser

/// How many rows to print, and in which format.
struct RowOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp("The output format.", valueName: "format"))
  var output: OutputFormat = .table

  @Option(help: ArgumentHelp("The maximum number of rows. (default: 50)", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print all rows.")
  var all = false

  /// The default, the same for all formats, so that they hold the same rows.
  private static let standardLimit = 50

  mutating func validate() throws {
    guard limit == nil || !all else {
      throw ValidationError("--limit and --all cannot be combined.")
    }
    guard limit.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--limit must be 1 or more.")
    }
  }

  /// The maximum number of rows; nil for all.
  var rowLimit: Int? { all ? nil : limit ?? Self.standardLimit }
}
