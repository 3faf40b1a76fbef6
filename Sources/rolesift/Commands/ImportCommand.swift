import ArgumentParser
import LocalTenant
import RoleMining

/// `rolesift import`: creates a local tenant from access data.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Create a local tenant from access data.",
    discussion: """
        rolesift import exports/ --into acme.db
        rolesift import --pairs healthcare.txt --into healthcare.db

      A folder holds identities.csv (id and name; other columns become attributes), \
      entitlements.csv, assignments.csv and, optionally, usage.csv, roles.csv (the roles that exist) and \
      sod.csv (access that must not meet). A pairs file has one identity and one entitlement on each line.

      The import is all or nothing. Errors name the file, line and column.
      """)

  @Argument(help: ArgumentHelp("The folder with the CSV files.", valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp("A pairs file instead of a folder.", valueName: "file"))
  var pairs: String?

  @Option(
    name: .customLong("into"),
    help: ArgumentHelp(
      "The tenant file to create; an existing one must be empty.", valueName: "file.db"))
  var target: String

  mutating func validate() throws {
    guard (folder == nil) != (pairs == nil) else {
      throw ValidationError("Name either a folder or, with --pairs, a file.")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let draft = ImportTarget(target)
    interruption.onRequest { draft.abandon(signal: $0) }
    let progress = ProgressLine()
    defer { progress.clear() }
    let result = try read { progress.show($0.words) }
    progress.clear()
    try Output.standard.text(result.words(for: target))
  }

  private func read(_ report: @escaping (ImportProgress) -> Void) throws -> ImportResult {
    if let pairs { return try LocalTenant.importPairs(pairs, into: target, progress: report) }
    return try LocalTenant.importFolder(folder ?? ".", into: target, progress: report)
  }
}

extension ImportProgress {
  /// `Reading assignments.csv: 45 %, 120,000 rows`.
  fileprivate var words: String {
    let percent = bytesTotal > 0 ? min(100, bytesRead * 100 / bytesTotal) : 100
    return "Reading \(file): \(percent) %, \(rows.grouped) rows"
  }
}

extension ImportResult {
  /// What was imported, and what to do next.
  fileprivate func words(for path: String) -> String {
    let repeats = repeatedAssignments
    let dropped =
      "Dropped \(repeats.counted("duplicate assignment", "duplicate assignments")).\n"
    let found = [
      roles > 0 ? roles.counted("existing role", "existing roles") : nil,
      conflicts > 0 ? conflicts.counted("conflict rule", "conflict rules") : nil,
    ].compactMap(\.self)
    let rules = found.isEmpty ? "" : "With \(found.joined(separator: " and ")).\n"
    return """
      Imported \(identities.counted("identity", "identities")), \
      \(entitlements.counted("entitlement", "entitlements")) of \
      \(sources.counted("source", "sources")) and \
      \(assignments.counted("assignment", "assignments")) into \(path).
      \(rules)\(repeats > 0 ? dropped : "")Next: rolesift mine --local \(path)
      """
  }
}
