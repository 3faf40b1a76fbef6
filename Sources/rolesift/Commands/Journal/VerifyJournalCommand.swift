import ArgumentParser
import Journal
import RoleMiningClient

/// `rolesift journal verify`: verifies the chain of records.
struct VerifyJournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that no record of the journal was changed, removed or replaced.",
    discussion: """
        rolesift journal verify
        rolesift journal verify --report review.json

      Each record holds the hash of the one before, so a change affects all records after it. Records cut \
      off at the end are found only by comparison with a report, which states the number of records and the \
      last hash. If the journal and the report differ, the report may have been altered: 'rolesift review verify' \
      checks its signature. The exit code is 1 if a record was altered, removed or replaced, or if the report does \
      not match.
      """)

  @Option(
    help: ArgumentHelp(
      "A report, or the saved output of this command, to compare with.", valueName: "file"),
    completion: .file())
  var report: String?

  func run() throws {
    let host = Host.current
    let end = try report.map(Self.end(inReport:))
    guard let journal = try Journal(reading: host.stateFolder) else {
      throw Failure(.failure, "There is no journal yet: nothing was changed or decided.")
    }
    let verification = try journal.verify(against: end)
    if let report, verification.flaw?.problem.mayBeOfReport == true {
      throw Failure(
        .failure, "'\(report)' and the journal '\(journal.path)' do not match: \(verification).")
    }
    guard verification.flaw == nil else {
      throw Failure(.failure, "The journal '\(journal.path)' is not intact: \(verification).")
    }
    try Output.standard.line("\(verification)")
    guard let report else { return }
    Output.errors.say(
      "'\(report)' matches: the journal holds the last record that it states. Its text was not checked; "
        + "'rolesift review verify' checks its signature.")
  }

  private static func end(inReport path: String) throws -> JournalEnd {
    let file = try TextFile(path, limit: 256 << 20)
    guard let end = JournalEnd(inReport: file.text) else {
      throw Failure(
        .usage,
        "'\(path)' does not state where the journal ended: '1,204 records, last hash …' is missing."
      )
    }
    return end
  }
}
