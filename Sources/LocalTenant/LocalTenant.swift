import GRDB
import RoleMining

/// A tenant on this machine: it answers the 25 operations of the role mining API on a SQLite file.
///
/// Identities, entitlements and who holds what come from an import or the sample organisation.
/// Sessions mine them in the background, the way a cloud tenant does, so a client creates a session,
/// follows its state and reads its potential roles through the same operations everywhere.
///
/// ```swift
/// let tenant = try LocalTenant(opening: "acme.db")
/// let reply = await tenant.respond(to: request, body: body)
/// ```
public final class LocalTenant: Sendable {
  let store: Store
  let environment: TenantEnvironment
  let jobs = Jobs()
  /// Tells this opening of the file from others that work on it at the same time.
  let owner: String

  /// Takes a store over and continues the work that an earlier process left unfinished.
  init(store: Store, environment: TenantEnvironment) throws {
    self.store = store
    self.environment = environment
    owner = environment.makeID()
    try resumeJobs()
  }

  /// Waits until no session is being mined, nothing is being exported and no role is being made.
  public func settle() async {
    await jobs.settle()
  }

  /// Stops background work and closes the file. What is unfinished continues at the next opening.
  ///
  /// - Throws: `LocalTenantError` when the file cannot be closed properly.
  public func close() async throws {
    await jobs.cancelAll()
    // Of work that was cancelled before it began, too.
    try? Lease.releaseAll(of: owner, in: store)
    do {
      store.gather()
      try store.writer.close()
    } catch {
      throw LocalTenantError(.unreadable, path: store.path, reason: error)
    }
  }
}
