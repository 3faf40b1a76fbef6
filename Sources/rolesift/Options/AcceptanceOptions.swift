import ArgumentParser
import Journal
import RoleMining

/// Why a role is provisioned despite its conflicts.
struct AcceptanceOptions: ParsableArguments, Sendable {
  @Option(
    name: .customLong("accept-conflicts"),
    help: ArgumentHelp(
      "Provision the role despite its conflicts, for this reason; requires --mitigation.",
      valueName: "reason"),
    transform: \.trimmed)
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "What is done about the conflicts, such as a review of the postings.", valueName: "control"),
    transform: \.trimmed)
  var mitigation: String?

  mutating func validate() throws {
    guard (reason == nil) == (mitigation == nil) else {
      throw ValidationError("--accept-conflicts and --mitigation belong together: give both.")
    }
    guard reason?.isEmpty != true, mitigation?.isEmpty != true else {
      throw ValidationError("--accept-conflicts and --mitigation must not be blank.")
    }
  }

  /// The check with the reason and the mitigating control.
  ///
  /// - Throws: `Failure` with the conflicts if there are some and they are not accepted.
  func accepting(_ check: ConflictCheck, of role: PotentialRole) throws -> ConflictCheck {
    guard !check.found.isEmpty else { return check }
    guard let reason, let mitigation else {
      throw Failure(
        .failure,
        (["\(role.label) conflicts, so nothing was sent:"] + check.lines
          + [
            "Give --accept-conflicts REASON and --mitigation CONTROL to provision it anyway; both are recorded."
          ]).joined(separator: "\n"))
    }
    var check = check
    (check.reason, check.mitigation) = (reason, mitigation)
    return check
  }
}

extension ConflictCheck {
  /// The conflicts, one per line.
  fileprivate var lines: [String] { found.listed { "  \($0.title): \($0.words)" } }

  /// What was checked and found, for the plan of a provisioning.
  var sentences: [String] {
    ["  conflicts: \(words)"] + lines
      + [
        reason.map { "  accepted: \($0.inQuotes)" }, mitigation.map { "  control: \($0.inQuotes)" },
      ]
      .compactMap(\.self)
  }
}
