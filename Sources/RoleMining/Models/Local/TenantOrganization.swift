/// How large the organisation is, as a tenant of this program knows it (`/rolesift/v1/organization`).
package struct TenantOrganization: Sendable, Hashable, Codable {
  /// The number of identities.
  package var identityCount: Int
  /// The number of entitlements.
  package var entitlementCount: Int
  /// The number of grants: each entitlement of each identity.
  package var grantCount: Int

  /// Creates a value from its fields.
  package init(identityCount: Int, entitlementCount: Int, grantCount: Int) {
    self.identityCount = identityCount
    self.entitlementCount = entitlementCount
    self.grantCount = grantCount
  }
}
