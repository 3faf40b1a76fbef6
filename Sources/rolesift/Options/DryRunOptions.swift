import ArgumentParser

/// Whether something is sent at all.
struct DryRunOptions: ParsableArguments {
  @Flag(
    name: .customLong("dry-run"),
    help: "Print the request as a curl command, without the token, and send nothing.")
  var isDryRun = false
}
