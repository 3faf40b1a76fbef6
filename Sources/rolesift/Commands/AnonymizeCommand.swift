import ArgumentParser
import LocalTenant
import RoleMining

/// `rolesift anonymize`: writes a copy of a local tenant without names.
struct AnonymizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anonymize",
    abstract: "Write a copy of a local tenant without names, to show it to others.",
    discussion: """
        rolesift anonymize acme.db --into shared.db
        rolesift mine --local shared.db

      The names of people, applications, entitlements, roles and sessions, e-mail addresses, attribute values and \
      ids are replaced: equal texts get equal replacements, different texts different ones. Descriptions and exports are \
      left out, and a scope becomes an attribute of its identities. Nothing else is written into the copy, and \
      people and entitlements are reordered.

      What stays is who holds what, usage, the names of the attributes, dates and figures. Somebody who knows the \
      organisation may recognise a department by its size. The journal is not part of a tenant; do not hand it \
      over with the copy.
      """)

  @Argument(
    help: ArgumentHelp("The file of the tenant, which is not changed.", valueName: "file.db"))
  var path: String

  @Option(
    name: .customLong("into"), help: ArgumentHelp("The file to create.", valueName: "file.db"))
  var target: String

  @Option(
    help: ArgumentHelp(
      "A secret text with which the same replacements can be made again. Anyone who knows it can "
        + "check a guessed name. (default: none, and the replacements differ each time)",
      valueName: "secret"))
  var seed: String?

  @Flag(help: "Replace an existing file.")
  var force = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The output format: table or json.", valueName: "format"))
  var output: ReportFormat = .table

  mutating func validate() throws {
    guard seed?.isEmpty != true else {
      throw ValidationError("--seed is empty. Omit it for replacements that nobody can repeat.")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let place = DatabaseFile(target).resolved.path
    let draft = ImportTarget(place)
    interruption.onRequest { draft.abandon(signal: $0, saying: "Nothing was written.") }
    try checkTarget()
    let progress = ProgressLine()
    defer { progress.clear() }
    progress.show("Copying \(path)")
    let copy = try AnonymousCopy(of: path, to: place, seed: seed, isReplacing: force)
    progress.clear()
    let summary = AnonymousCopySummary(copy, path: target)
    switch output {
    case .table: try Output.standard.text(summary.words)
    case .json: try OutputFormat.json.write(one: RawJSON(encoding: summary))
    }
  }

  /// Checks that the target is new or another tenant. The original and files that are not tenants are never replaced.
  private func checkTarget() throws {
    let file = DatabaseFile(target)
    guard file.exists else { return }
    guard force else {
      throw Failure(
        .usage,
        "\(target.inQuotes) already exists. Use --force to replace it, or another name.")
    }
    guard !file.isSame(as: DatabaseFile(path)) else {
      throw Failure(
        .usage, "\(target.inQuotes) is the tenant itself. Name another file after --into.")
    }
    let earlier = try LocalTenant(reading: target)
    try Blocking { try await earlier.close() }.value()
  }
}

/// What a copy holds.
private struct AnonymousCopySummary: Encodable, Sendable {
  let target: String
  let identities: Int
  let entitlements: Int
  let assignments: Int
  let sessions: Int
  let potentialRoles: Int
  let replacedTexts: Int

  init(_ copy: AnonymousCopy, path: String) {
    target = path
    identities = copy.identities
    entitlements = copy.entitlements
    assignments = copy.assignments
    sessions = copy.sessions
    potentialRoles = copy.potentialRoles
    replacedTexts = copy.replacements
  }

  var words: String {
    """
    Copied \(identities.counted("identity", "identities")), \
    \(entitlements.counted("entitlement", "entitlements")), \
    \(assignments.counted("assignment", "assignments")), \
    \(sessions.counted("session", "sessions")) and \
    \(potentialRoles.counted("potential role", "potential roles")) into \(target).
    Replaced \(replacedTexts.counted("different text", "different texts")).
    Next: rolesift --local \(target)
    """
  }
}
