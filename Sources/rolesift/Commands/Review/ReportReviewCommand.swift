import ArgumentParser
import FoundationEssentials
import Journal
import Review

/// `rolesift review report`: the review as a report.
struct ReportReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report on the review: every decision, the reasons for it, and open items.",
    discussion: """
        rolesift review report --format html --to review.html
        rolesift review report --format json --to review.json
        rolesift review report --from review.json --format markdown --to review.md

      The decisions come from the journal. The current state comes from the tenant: one list of the potential \
      roles, one of the sessions, each role that was created from a decided one, the excluded entitlements of a role \
      if the journal does not have their names, and, if there are conflict rules or the tenant is a local one, the \
      entitlements of each accepted role. Nothing is changed. What is missing is reported as 'not known', and \
      what was not checked as 'not checked'.

      Keep and sign the JSON form. --from converts it later, without the tenant; the other forms state its \
      SHA-256. All forms state where the journal ended, so that 'rolesift journal verify --report FILE' can \
      compare.
      """)

  @Option(
    help: ArgumentHelp("The format: markdown, html, csv or json.", valueName: "format"))
  var format: ReportForm = .markdown

  @Option(
    help: ArgumentHelp(
      "A report in JSON to convert; no request is sent.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var from: String?

  @OptionGroup var destination: OutputFileOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let file = destination.file
    let place = try file.place()
    let form = try from.map(WrittenReport.init(readingFrom:)) ?? made()
    try file.write(form.text(as: format), to: place)
  }

  private func made() throws -> WrittenReport {
    let host = Host.current
    let rules = try rules.file(on: host)
    var options = tenant
    // Reporting changes nothing, so a file that cannot be written is good enough.
    options.access.isReadOnly = true
    let reviewer = tenant.access.reviewer
    let line = ProgressLine()
    defer { line.clear() }
    return try options.withTenant(on: host) { tenant in
      let context = try tenant.recordContext(await tenant.permissions(), reviewer: reviewer)
      let journal = try Journal(reading: host.stateFolder)
      var evidence = ReviewEvidence(
        tenantName: tenant.name, context: context, time: Date(),
        journal: try journal.map { try JournalEvidence($0, of: context.tenant) }
          ?? JournalEvidence())
      try await evidence.ask(tenant.client) { line.show($0.words) }
      try await evidence.nameExclusions(tenant.client)
      try await evidence.countCoverage(with: tenant.evidence)
      try await evidence.checkConflicts(with: tenant.reader(with: rules)) { line.show($0.words) }
      return try WrittenReport(ReviewReport(evidence))
    }
  }
}

extension ReportForm: ExpressibleByArgument {}

extension WrittenReport {
  /// Reads the JSON form from a file.
  ///
  /// - Throws: `Failure` if it is not a report.
  init(readingFrom path: String) throws {
    let text = try TextFile(path, limit: Self.limit).text
    do {
      try self.init(json: text)
    } catch {
      throw Failure(
        .usage,
        "\(path.inQuotes) is not a report of this version in JSON. 'rolesift review report --format json' "
          + "writes one.")
    }
  }

  /// The greatest length of a report or an export, in bytes.
  static let limit = 256 << 20
}
