import ArgumentParser
import LocalTenant
import RoleMining

/// `rolesift import`: creates, updates or checks a local tenant from access data.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Create or update a local tenant from access data.",
    discussion: """
        rolesift import exports/ --check
        rolesift import exports/ --into acme.db
        rolesift import exports/ --into acme.db --update
        rolesift import --pairs healthcare.txt --into healthcare.db

      A folder holds identities.csv (id and name; other columns become attributes), \
      entitlements.csv, assignments.csv and, optionally, usage.csv, roles.csv (the roles that exist) and \
      sod.csv (conflict rules). A pairs file has one identity and one entitlement on each line.

      The import is all or nothing. Errors name the file, line and column. The report lists \
      oddities, such as values that occur once, and their effect on mining.

      With --update, sessions, potential roles and the roles created from them stay. What is no longer in the \
      files is marked and no longer mined, but stays readable; an optional file that is missing changes nothing.
      """)

  @Argument(help: ArgumentHelp("The folder with the CSV files.", valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp("A pairs file instead of a folder.", valueName: "file"))
  var pairs: String?

  @Option(
    name: .customLong("into"),
    help: ArgumentHelp(
      "The tenant file to create; an existing one must be empty without --update.",
      valueName: "file.db"))
  var target: String?

  @Flag(help: "Update the tenant with a newer export.")
  var update = false

  @Flag(help: "Read everything, report all faults and what would be imported, and write nothing.")
  var check = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The output format: table or json.", valueName: "format"))
  var output: ReportFormat = .table

  mutating func validate() throws {
    guard (folder == nil) != (pairs == nil) else {
      throw ValidationError("Name either a folder or, with --pairs, a file.")
    }
    guard target != nil || (check && !update) else {
      throw ValidationError("Name the tenant file: --into acme.db")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let draft = ImportTarget(target)
    interruption.onRequest { draft.abandon(signal: $0) }
    let progress = ProgressLine()
    defer { progress.clear() }
    let report = try read { progress.show($0.words) }
    progress.clear()
    let summary = ImportWords(report, source: folder ?? pairs ?? "", target: target, check: check)
    switch output {
    case .table: try Output.standard.text(summary.words)
    case .json: try OutputFormat.json.write(one: RawJSON(encoding: summary.json))
    }
    // The faults are part of the report.
    if report.faultCount > 0 { throw Failure(.failure, "") }
  }

  private func read(_ report: @escaping @Sendable (ImportProgress) -> Void) throws -> ImportReport {
    let source =
      pairs.map { OrganizationImport(pairs: $0, progress: report) }
      ?? OrganizationImport(folder: folder ?? ".", progress: report)
    if check { return try source.check(into: target, isUpdate: update) }
    return try update ? source.update(target ?? "") : source.fill(target ?? "")
  }
}

extension ImportProgress {
  /// `Reading assignments.csv: 45 %, 120,000 rows`.
  fileprivate var words: String {
    let percent = bytesTotal > 0 ? min(100, bytesRead * 100 / bytesTotal) : 100
    return "Reading \(file): \(percent) %, \(rows.grouped) rows"
  }
}
