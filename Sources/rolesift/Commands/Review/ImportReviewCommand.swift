import ArgumentParser
import FoundationEssentials
import Journal
import Review
import RoleMining

/// `rolesift review import`: merges the decisions of other analysts.
struct ImportReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Merge the decisions that other analysts exported, and list where people differ.",
    discussion: """
        rolesift review import ben.jsonl cora.jsonl
        rolesift review import ben.jsonl --allowed-signers signers \\
          --signer ben@acme.com

      Of two decisions on a role, the later one counts, whatever the order of import. If the last decisions of \
      two people differ, both are listed side by side until someone who has both decides again; as long as there \
      are any, the exit code is 1. With --signer, a file is imported only if its signature (ben.jsonl.sig beside \
      it) is valid, and its decisions are marked as signed. Without a signature, nothing proves the names in the \
      file.
      """)

  @Argument(
    help: ArgumentHelp("The exports.", valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var paths: [String]

  @OptionGroup var signer: SignerOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The output format.", valueName: "format"))
  var output: OutputFormat = .table

  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    // Everything is read and checked before anything is recorded.
    let files = try paths.map { path in
      let text = try TextFile(path, limit: WrittenReport.limit).text
      try signer.check(path, text)
      return (path: path, text: text)
    }
    let host = Host.current
    let context = try tenant.recordContext(on: host)
    let journal = try Journal(in: host.stateFolder)
    for file in files {
      let summary = try journal.importDecisions(
        file.text, from: file.path.fileName, signedBy: signer.signer, in: context)
      Output.errors.say("\(file.path): \(summary.words)")
    }
    try report(try journal.conflicts(of: context.tenant).map { ReportedDisagreement($0) })
  }

  private func report(_ disagreements: [ReportedDisagreement]) throws {
    guard !disagreements.isEmpty else {
      if output.isJSON { try output.write([ReportedDisagreement](), []) }
      return
    }
    let people = disagreements.map(\.decisions.count).max() ?? 0
    try output.write(disagreements, OutputColumn.disagreements(of: people))
    let count = disagreements.count.counted("role is", "roles are")
    throw Failure(
      .failure, "\(count) decided differently. Decide on them again to settle them.")
  }
}

extension ImportSummary {
  /// What was added, and what was not.
  fileprivate var words: String {
    var words =
      "\(added.counted("decision", "decisions")) added, \(known.grouped) already in the journal"
    guard !unreadableLines.isEmpty else { return words + "." }
    let lines = unreadableLines.prefix(5).map(\.grouped).joined(separator: ", ")
    let more = unreadableLines.count > 5 ? ", …" : ""
    words +=
      "; \(unreadableLines.count.counted("line is", "lines are")) not a decision on this tenant, or dated in the future: "
    return words + lines + more + "."
  }
}

extension OutputColumn<ReportedDisagreement> {
  /// The decisions of each person, side by side, newest first.
  fileprivate static func disagreements(of people: Int) -> [Self] {
    [
      Self("Role", "name") { .text($0.name) },
      Self("Role id", "role", in: .file) { .text($0.role) },
    ]
      + (0..<people).map { place in
        Self("Decision \(place + 1)", "decision\(place + 1)") { disagreement in
          guard place < disagreement.decisions.count else { return .none }
          return .text(disagreement.decisions[place].words)
        }
      }
  }
}

extension ReportedOpinion {
  /// Such as `Ben Ode: rejected (too broad), 2026-11-29 08:15, not signed`.
  fileprivate var words: String {
    let day = time.prefix(16).replacing("T", with: " ")
    let grounds = grounds.map { " (\($0.replacing("\n", with: " ")))" } ?? ""
    return "\(person): \(decision)\(grounds), \(day), \(origin)"
  }
}
