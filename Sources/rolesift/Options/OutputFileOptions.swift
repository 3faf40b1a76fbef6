import ArgumentParser

/// Where a command writes what it made: a file, or by default standard output.
struct OutputFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "file"),
    completion: .file())
  var to: String?

  @Flag(help: "Replace an existing file.")
  var force = false

  mutating func validate() throws {
    guard to != nil || !force else {
      throw ValidationError("--force replaces a file: name it with --to.")
    }
  }

  /// The file.
  var file: OutputFile { OutputFile(path: to, isReplacing: force) }
}
