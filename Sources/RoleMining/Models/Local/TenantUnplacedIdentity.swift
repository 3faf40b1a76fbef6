/// An identity that is in no potential role of a session, as a tenant of this program knows it
/// (`/rolesift/v1/role-mining-sessions/{id}/unplaced-identities`).
package struct TenantUnplacedIdentity: Sendable, Hashable, Codable, Identifiable {
  /// The identity's id.
  package var id: Identity.ID
  /// Its name.
  package var name: String?
  /// The potential role whose core is most similar to what the identity holds; nil if it shares nothing with any.
  package var closestRole: NamedReference?
  /// How similar they are, in percent: the Jaccard similarity of the core and the identity's access without common
  /// access.
  package var similarity: Int
  /// What the identity lacks of that core.
  package var lacking: [NamedReference]

  /// Creates a value from its fields.
  package init(
    id: Identity.ID, name: String? = nil, closestRole: NamedReference? = nil, similarity: Int = 0,
    lacking: [NamedReference] = []
  ) {
    self.id = id
    self.name = name
    self.closestRole = closestRole
    self.similarity = similarity
    self.lacking = lacking
  }
}
