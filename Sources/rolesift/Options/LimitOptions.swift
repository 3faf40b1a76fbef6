import ArgumentParser
import RoleMining

/// The limits of a session, which decide what it finds.
struct LimitOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp("The minimum number of identities per potential role.", valueName: "number")
  )
  var minIdentities: Int?

  @Option(
    help: ArgumentHelp(
      "How similar the access within a potential role must be, 0 to 100.", valueName: "percent"))
  var pruneThreshold: Int?

  mutating func validate() throws {
    guard pruneThreshold.map((0...100).contains) ?? true else {
      throw ValidationError("--prune-threshold must be a percentage from 0 to 100.")
    }
    guard minIdentities.map({ $0 >= 2 }) ?? true else {
      throw ValidationError(
        "--min-identities must be 2 or more.")
    }
  }

  /// Both limits in words, for a new session.
  var words: String {
    let minimum = minIdentities.map { "at least \($0.grouped) identities in a potential role" }
    let threshold = pruneThreshold.map { "a prune threshold of \($0)" }
    return [
      minimum ?? "the tenant's minimum number of identities in a potential role",
      threshold ?? "the prescribed prune threshold",
    ].joined(separator: ", ")
  }
}
