import ArgumentParser

/// How a change is confirmed, and how its result is printed.
struct ChangeOptions: ParsableArguments, Sendable {
  @Flag(name: [.short, .long], help: "Send without asking; required without a terminal.")
  var yes = false

  @OptionGroup var dryRun: DryRunOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The output format.", valueName: "format"))
  var output: OutputFormat = .table

  /// Checks early that the change can be confirmed.
  ///
  /// - Throws: `Failure` without a terminal and without `--yes`.
  func checkConsent() throws {
    guard yes || dryRun.isDryRun || Consent.canBeAsked else {
      throw Failure(
        .usage,
        "There is no terminal to ask on, so nothing was sent. Use --yes to send the change, or "
          + "--dry-run to see it.")
    }
  }
}
