import ArgumentParser
import RoleMining
import RoleMiningClient

/// `rolesift roles export`: everything about a potential role in a zip archive.
struct ExportRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a potential role to a zip archive with two CSV files.",
    discussion: """
        rolesift roles export ID
        rolesift roles export ID --min-popularity 40 --no-common-access --to clerks.zip

      It changes nothing, so it does not ask. Without --min-popularity and --no-common-access it holds \
      everything and comes at once. With them the tenant makes the archive in its own time, for which \
      the login needs the right to change. The file can only be read by you. A \
      pipe or a device, such as /dev/stdout, gets the archive and stays what it is.
      """)

  @OptionGroup var role: RoleOptions

  @OptionGroup(title: "Entitlements") var cut: CutOptions

  @Option(
    help: ArgumentHelp(
      "The file to write. (default: potential-role-ID.zip in this folder)", valueName: "file"),
    completion: .file(extensions: ["zip"]))
  var to: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(help: "Everything, at once: what is done without a choice of entitlements.")
  var sync = false

  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup var patience: WaitingOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    // T-35: an archive that comes at once knows no choice.
    guard !sync || !cut.isGiven else {
      throw ValidationError(
        "--sync brings everything: leave out --min-popularity and --no-common-access.")
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
        .usage, "\(path.inQuotes) is there already: give --force to replace it, or another name.")
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

  /// A name of ours: an id may hold anything.
  private var path: String {
    to ?? "potential-role-\(role.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }).zip"
  }
}
