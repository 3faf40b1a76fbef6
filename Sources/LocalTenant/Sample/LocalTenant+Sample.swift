import GRDB
import RoleMining
import SampleOrganization

extension LocalTenant {
  /// Adds a sample organisation to this tenant: identities, access, usage and existing roles.
  ///
  /// - Parameter organization: The organisation; by default one of 2,500 identities.
  /// - Returns: The totals.
  /// - Throws: `LocalTenantError` if the tenant is not empty or not writable.
  @discardableResult
  package func loadSample(
    _ organization: SampleOrganization = SampleOrganization()
  ) throws -> ImportResult {
    let date = Timestamp.text(for: environment.now())
    do {
      return try store.writing { db in
        guard try Store.isEmpty(db) else { throw LocalTenantError(.notEmpty, path: store.path) }
        let result = try SampleWriter(organization, date: date).run(db)
        try db.execute(literal: "INSERT INTO importRun (date) VALUES (\(date))")
        try db.analyze()
        return result
      }
    } catch {
      throw LocalTenantError(.unreadable, path: store.path, reason: error)
    }
  }
}
