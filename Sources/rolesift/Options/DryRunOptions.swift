import ArgumentParser

/// Whether requests are printed instead of sent.
struct DryRunOptions: ParsableArguments {
  @Flag(
    name: .customLong("dry-run"),
    help: "Print the request as a curl command without the token; send nothing.")
  var isDryRun = false
}
