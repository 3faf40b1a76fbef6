/// Who the identities of a potential role are, in a value or two, as a tenant of this program knows it
/// (`/rolesift/v1/role-mining-potential-roles/who`).
package struct PotentialRoleWho: Sendable, Hashable, Codable, Identifiable {
  /// The potential role's id.
  package var id: PotentialRole.ID
  /// The values that stand out among its identities, the strongest first.
  package var values: [TenantEvidence.Value]
  /// The number of identities in the role.
  package var memberCount: Int

  /// Creates a value from its fields.
  package init(id: PotentialRole.ID, values: [TenantEvidence.Value], memberCount: Int) {
    self.id = id
    self.values = values
    self.memberCount = memberCount
  }
}
