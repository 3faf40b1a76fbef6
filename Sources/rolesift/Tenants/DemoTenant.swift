import FoundationEssentials
import LocalTenant
import RoleMining
import RoleMiningClient
import SampleOrganization

/// The sample organisation in the cache folder: made once, mined once, and made again when it is
/// broken.
///
/// It is made under another name and renamed when it is whole, so a file of its name is never half
/// of it.
final class DemoTenant {
  private let size: OrganizationSize
  private let environment: TenantEnvironment
  private let path: String
  private let lock: FileLock

  /// Finds the place for it and makes the folder.
  ///
  /// - Throws: `Failure` when there is no place.
  init(size: OrganizationSize, on host: Host, environment: TenantEnvironment) throws {
    guard let folder = host.cacheFolder else {
      throw Failure(
        .usage, "There is no folder for the demo: set HOME or XDG_CACHE_HOME to a full path.")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(.failure, "The folder '\(folder)' for the demo cannot be made.")
    }
    self.size = size
    self.environment = environment
    path = folder + (size == .default ? "/demo.db" : "/demo-\(size.rawValue).db")
    lock = try FileLock(path + ".lock")
  }

  /// Opens it, and makes it first when it has to be.
  ///
  /// - Parameter isFresh: Whether it is made in any case.
  /// - Returns: The tenant, mined.
  /// - Throws: `Failure` when another process has it open and it is to be made, `LocalTenantError`.
  func open(isFresh: Bool) throws -> LocalTenant {
    if !lock.shareIfFree() { waiting { lock.share() } }
    if !isFresh, let tenant = usable() { return tenant }
    if !lock.takeIfUnused() {
      guard !isFresh else {
        throw Failure(.failure, "The demo is open in another rolesift. Quit that one first.")
      }
      waiting { lock.take() }
    }
    defer { lock.share() }
    // Whoever we waited for may have made it.
    if !isFresh, let tenant = usable() { return tenant }
    try make()
    return try LocalTenant(opening: path, environment: environment)
  }

  private func waiting(_ wait: () -> Void) {
    Output.errors.say("Another rolesift is making the demo; waiting for it.")
    wait()
  }

  /// The organisation of an earlier time, if it can be opened. Its file got its name when it had been
  /// mined; what its session is doing now is the analyst's.
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
    progress.show("Inventing the sample organisation")
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
