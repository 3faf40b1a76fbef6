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
      are any, the exit code is 1. A line that is cut off, is a decision on another tenant, or is dated in the future is \
      refused and named; then the exit code is 1, too, and the other lines are imported. With --signer, a file is imported only if its signature (ben.jsonl.sig beside \
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
    var refused = 0
    for file in files {
      let summary = try journal.importDecisions(
        file.text, from: file.path.fileName, signedBy: signer.signer, in: context)
      Output.errors.say("\(file.path): \(summary.words)")
      for refusal in summary.refusals { Output.errors.say(refusal) }
      refused += summary.refusedLines.count
    }
    try report(try journal.conflicts(of: context.tenant).map { ReportedDisagreement($0) })
    // Each of them was named.
    guard refused == 0 else { throw Failure(.failure, "") }
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
  /// The most refused lines of a file that are named.
  private static var mostRefusals: Int { 20 }

  /// `12 decisions added, 3 already in the journal; 2 lines refused:`.
  fileprivate var words: String {
    let words =
      "\(added.counted("decision", "decisions")) added, \(known.grouped) already in the journal"
    guard !refusedLines.isEmpty else { return words + "." }
    return words + "; \(refusedLines.count.counted("line", "lines")) refused:"
  }

  /// `line 4: a decision on another tenant, umbra`, one for each line.
  fileprivate var refusals: [String] {
    let shown = refusedLines.prefix(Self.mostRefusals).map {
      "  line \($0.number.grouped): \($0.reason.words)"
    }
    let more = refusedLines.count - shown.count
    return more == 0 ? shown : shown + ["  and \(more.counted("more line", "more lines"))"]
  }
}

extension RefusedLine.Reason {
  fileprivate var words: String {
    switch self {
    case .unreadable: "not a decision, or cut off or damaged"
    case .otherTenant(let tenant): "a decision on another tenant, \(tenant)"
    case .future(let time): "dated in the future, \(Timestamp.text(for: time))"
    }
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
