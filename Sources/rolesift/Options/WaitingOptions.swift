import ArgumentParser

/// How long to wait for something that the tenant does in the background.
struct WaitingOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "Give up after this time, such as 90s, 15m or 2h. (default: never)", valueName: "time"))
  var timeout: WaitingTime?

  /// The limits for following it.
  var patience: WaitingLimits { WaitingLimits(timeout: timeout) }
}
