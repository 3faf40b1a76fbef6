import ArgumentParser
import RoleMining

/// What is allowed, and to whom, for every kind of tenant.
struct AccessOptions: ParsableArguments {
  @Flag(name: .customLong("read-only"), help: "Block all changes.")
  var isReadOnly = false

  @Option(
    help: ArgumentHelp(
      "The reviewer, if several people share an account; recorded in the journal.",
      valueName: "name"),
    transform: \.trimmed)
  var reviewer: String?

  mutating func validate() throws {
    guard reviewer?.isEmpty != true else {
      throw ValidationError("--reviewer is blank. Give a name, or omit it.")
    }
  }
}
