import ArgumentParser

/// How a change is sent, and how the answer to it is printed.
struct ChangeOptions: ParsableArguments, Sendable {
  @Flag(name: [.short, .long], help: "Send it without asking; needed without a terminal.")
  var yes = false

  @OptionGroup var dryRun: DryRunOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The form of the output.", valueName: "form"))
  var output: OutputFormat = .table

  /// Looks whether anybody could be asked, before anything is asked of the tenant.
  ///
  /// - Throws: `Failure` when nobody can be asked and nobody said yes.
  func checkConsent() throws {
    guard yes || dryRun.isDryRun || Consent.canBeAsked else {
      throw Failure(
        .usage,
        "Without a terminal nobody can be asked, so nothing was sent: give --yes to send the "
          + "change, or --dry-run to see it.")
    }
  }
}
