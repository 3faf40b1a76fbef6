import GRDB
import RoleMining
import SampleOrganization

extension LocalTenant {
  /// Puts an invented organisation into this tenant: identities, access, use, and roles that exist.
  ///
  /// - Parameter organization: What to put in; by default 2,500 identities.
  /// - Returns: How much there is of what.
  /// - Throws: `LocalTenantError` when the tenant is not empty or cannot be written.
  @discardableResult
  public func loadSample(
    _ organization: SampleOrganization = SampleOrganization()
  ) throws -> ImportResult {
    let date = Timestamp.text(for: environment.now())
    do {
      return try store.fill { db in
        try SampleWriter(organization, date: date).run(db)
      }
    } catch {
      throw LocalTenantError(.unreadable, path: store.path, reason: error)
    }
  }
}
