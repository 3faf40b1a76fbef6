import ArgumentParser
import RoleMining
import RoleMiningClient

/// `rolesift roles export`: a potential role as a zip archive.
struct ExportRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a potential role to a zip archive of CSV files.",
    discussion: """
        rolesift roles export ID
        rolesift roles export ID --min-popularity 40 --to clerks.zip

      Exporting changes nothing, so the command does not ask. Without --min-popularity and \
      --no-common-access the archive holds everything and is available immediately. With them, the tenant \
      builds the archive in the background, which requires the right to make changes. Only you can \
      read the file, which names the identities, the entitlements and, if the tenant says so, who holds what. A pipe or device, such as /dev/stdout, is written to and not replaced.
      """)

  @OptionGroup var role: RoleOptions

  @OptionGroup(title: "Entitlements") var cut: CutOptions

  @Option(
    help: ArgumentHelp(
      "The file to write. (default: potential-role-ID.zip in this folder)", valueName: "file"),
    completion: .file(extensions: ["zip"]))
  var to: String?

  @Flag(help: "Replace an existing file.")
  var force = false

  @Flag(help: "Export everything immediately; the default unless you restrict the entitlements.")
  var sync = false

  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup var patience: WaitingOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    // T-35: an immediate export cannot be restricted.
    guard !sync || !cut.isGiven else {
      throw ValidationError(
        "--sync exports everything: omit --min-popularity and --no-common-access.")
    }
  }

  func run() throws {
    let export = RoleExport(
      role: role, request: cut.isGiven ? request : nil, path: path, isReplacing: force,
      patience: patience.patience)
    guard !dryRun.isDryRun else { return try export.show(in: DryRun(on: tenant)) }
    let place = try FilePlace(path)
    guard force || place.occupant != .file else {
      throw Failure(
        .usage, "\(path.inQuotes) already exists. Use --force to replace it, or another name.")
    }
    let interruption = Interruption()
    let progress = ChangeProgress(interruption)
    let tenant = try tenant.open(on: .current)
    defer { try? Blocking { await tenant.close() }.value() }
    let archive = try progress.wait { try await export.run(in: tenant, progress) }
    Output.errors.say("\(archive.path): \(archive.byteCount.counted("byte", "bytes")).")
    // Standard output may be where the archive went.
    if place.occupant != .stream { try Output.standard.line(archive.path) }
  }

  private var request: PotentialRoleExportRequest {
    PotentialRoleExportRequest(
      minimumEntitlementPopularity: cut.minimum, includeCommonAccess: !cut.withoutCommonAccess)
  }

  /// The default name keeps only letters and digits: an id may hold anything.
  private var path: String {
    to ?? "potential-role-\(role.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }).zip"
  }
}
