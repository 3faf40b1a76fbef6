/// Which of a potential role's identities hold which of its entitlements, or of others, as a tenant of this program
/// knows it (`/rolesift/v1/role-mining-potential-roles/{id}/holdings`).
package struct TenantHoldings: Sendable, Hashable, Codable {
  /// The role's identities.
  package var identities: [PublicIdentity]
  /// The role's entitlements that are not excluded; if others were asked about, those of them that exist.
  package var entitlements: [NamedReference]
  /// For each identity, the places in `entitlements` of what it holds, ascending.
  package var held: [[Int]]

  /// Creates a value from its fields.
  package init(identities: [PublicIdentity], entitlements: [NamedReference], held: [[Int]]) {
    self.identities = identities
    self.entitlements = entitlements
    self.held = held
  }
}
