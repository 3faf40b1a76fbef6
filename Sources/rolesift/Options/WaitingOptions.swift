import ArgumentParser

/// How long a command waits for something that the tenant does in its own time.
struct WaitingOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "Give up after this time, such as 90s, 15m or 2h. (default: never)", valueName: "time"))
  var timeout: WaitingTime?

  /// The same for what follows it.
  var patience: WaitingLimits { WaitingLimits(timeout: timeout) }
}
