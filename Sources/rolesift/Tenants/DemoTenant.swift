import FoundationEssentials
import LocalTenant
import RoleMining
import RoleMiningClient
import SampleOrganization

/// The sample organisation in the cache folder: generated and mined once, and again if it is damaged.
///
/// It is generated under another name and renamed when complete, so a file with its own name is never partial.
final class DemoTenant {
  private let size: OrganizationSize
  private let environment: TenantEnvironment
  private let path: String
  private let lock: FileLock

  /// Chooses the path and creates the folder.
  ///
  /// - Throws: `Failure` if there is no cache folder.
  init(size: OrganizationSize, on host: Host, environment: TenantEnvironment) throws {
    guard let folder = host.cacheFolder else {
      throw Failure(
        .usage, "There is no folder for the demo: set HOME or XDG_CACHE_HOME to a full path.")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(.failure, "The folder '\(folder)' for the demo cannot be created.")
    }
    self.size = size
    self.environment = environment
    path = folder + (size == .medium ? "/demo.db" : "/demo-\(size.rawValue).db")
    lock = try FileLock(path + ".lock")
  }

  /// Opens it, generating it first if necessary.
  ///
  /// - Parameter isFresh: Whether to generate it in any case.
  /// - Returns: The mined tenant.
  /// - Throws: `Failure` if it must be generated but another process has it open, `LocalTenantError`.
  func open(isFresh: Bool) throws -> LocalTenant {
    if !lock.shareIfFree() { waiting { lock.share() } }
    if !isFresh, let tenant = usable() { return tenant }
    if !lock.lockIfUnused() {
      guard !isFresh else {
        throw Failure(.failure, "The demo is open in another rolesift. Quit that one first.")
      }
      waiting { lock.lockExclusively() }
    }
    defer { lock.share() }
    // The process that held the lock may have generated it.
    if !isFresh, let tenant = usable() { return tenant }
    try make()
    return try LocalTenant(opening: path, environment: environment)
  }

  private func waiting(_ wait: () -> Void) {
    Output.errors.say("Another rolesift is generating the demo; waiting.")
    wait()
  }

  /// The existing organisation, if it can be opened. It was mined before it got its name; its session may
  /// be in any state since.
  private func usable() -> LocalTenant? {
    guard let tenant = try? LocalTenant(opening: path, environment: environment) else {
      return nil
    }
    let client = Client(transport: tenant.transport)
    let isMade = try? Blocking { try await client.all(.sessions).items.isEmpty == false }.value()
    if isMade == true { return tenant }
    try? Blocking { try await tenant.close() }.value()
    return nil
  }

  private func make() throws {
    let progress = ProgressLine()
    defer { progress.clear() }
    let draft = DatabaseFile(path + ".part")
    draft.remove()
    progress.show("Generating the sample organisation")
    let tenant = try LocalTenant(creating: draft.path, environment: environment)
    try tenant.loadSample(SampleOrganization(size: size))
    try Blocking {
      let request = RoleMiningSessionRequest(isSaved: true, name: "Sample organisation")
      let run = MiningRun(OpenTenant(tenant, name: "demo"), progress: progress)
      _ = try await run.finish(request)
      try await tenant.close()
    }.value()
    try draft.move(to: DatabaseFile(path))
  }
}
