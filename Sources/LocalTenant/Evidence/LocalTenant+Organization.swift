import RoleMining

extension LocalTenant {
  /// How large the organisation is.
  func readOrganization() async throws -> Reply {
    let access = try await organization.accessTable()
    return .json(
      TenantOrganization(
        identityCount: access.identityCount, entitlementCount: access.entitlementCount,
        grantCount: access.grantCount))
  }
}
