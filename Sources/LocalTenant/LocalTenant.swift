import GRDB
import RoleMining

/// A tenant on this machine: it implements the 25 operations of the role mining API on a SQLite file.
///
/// Identities, entitlements and assignments come from an import or the sample organisation. Sessions are
/// mined in the background, as in a cloud tenant, so clients create a session, follow its state and read
/// its potential roles through the same operations everywhere.
///
/// ```swift
/// let tenant = try LocalTenant(opening: "acme.db")
/// let reply = await tenant.respond(to: request, body: body)
/// ```
package final class LocalTenant: Sendable {
  let store: Store
  let environment: TenantEnvironment
  let jobs = Jobs()
  let organization: Organization
  let keptMining = KeptMining()
  /// Identifies this opening of the file among others.
  let owner: String

  /// Takes over a store and resumes the work that an earlier process left unfinished.
  init(store: Store, environment: TenantEnvironment) throws {
    self.store = store
    self.environment = environment
    organization = Organization(store)
    owner = environment.makeID()
    try resumeJobs()
  }

  /// Waits until all background work has finished: mining, exporting and provisioning.
  package func finishJobs() async {
    await jobs.finish()
  }

  /// Frees what is only cached. Call it when nothing is under way.
  package func releaseMemory() { store.releaseMemory() }

  /// Lets other processes take over this process's background work, because it is about to end without waiting.
  package func abandonJobs() {
    try? Lease.releaseAll(of: owner, in: store)
  }

  /// Stops background work and closes the file. Unfinished work resumes when it is opened next.
  ///
  /// - Throws: `LocalTenantError` if the file cannot be closed cleanly.
  package func close() async throws {
    await jobs.cancelAll()
    // Also for work that was cancelled before it started.
    try? Lease.releaseAll(of: owner, in: store)
    do {
      store.gather()
      try store.writer.close()
    } catch {
      throw LocalTenantError(.unreadable, path: store.path, reason: error)
    }
  }
}
