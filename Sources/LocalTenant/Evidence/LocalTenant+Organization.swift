import GRDB
import RoleMining

extension LocalTenant {
  /// How large the organisation is.
  func readOrganization() async throws -> Reply {
    let access = try await organization.accessTable()
    let gone = try await store.read { db in
      try ["identity", "entitlement"].map { table in
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM \(table) WHERE goneSince IS NOT NULL") ?? 0
      }
    }
    return .json(
      TenantOrganization(
        identityCount: access.identityCount - gone[0],
        entitlementCount: access.entitlementCount - gone[1], grantCount: access.grantCount))
  }
}
