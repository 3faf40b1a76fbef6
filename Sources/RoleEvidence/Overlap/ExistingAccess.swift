import RoleMining

/// A role that the tenant has already, with the access it grants.
package struct ExistingAccess: Sendable, Hashable, Identifiable {
  /// The id of an existing role.
  package typealias ID = Identifier<ExistingAccess>

  /// The role's id.
  package let id: ExistingAccess.ID
  /// Its name, if it has one.
  package var name: String?
  /// The entitlements that it grants itself.
  package let directEntitlements: Set<Entitlement.ID>
  /// The entitlements that it grants through its access profiles; nil if they could not be read.
  package let profileEntitlements: Set<Entitlement.ID>?
  /// Every entitlement that it is known to grant.
  package let entitlements: Set<Entitlement.ID>
  /// Whether it is enabled; nil is unknown.
  package var isEnabled: Bool?
  /// Whether it can be requested; nil is unknown.
  package var isRequestable: Bool?
  /// The number of its members; nil is unknown.
  package var memberCount: Int?
  /// Its members; nil is unknown.
  package var members: Set<Identity.ID>?

  /// Creates a value from its fields.
  package init(
    id: ID, name: String? = nil, directEntitlements: Set<Entitlement.ID>,
    profileEntitlements: Set<Entitlement.ID>? = nil, isEnabled: Bool? = nil,
    isRequestable: Bool? = nil, memberCount: Int? = nil, members: Set<Identity.ID>? = nil
  ) {
    self.id = id
    self.name = name
    self.directEntitlements = directEntitlements
    self.profileEntitlements = profileEntitlements
    entitlements = directEntitlements.union(profileEntitlements ?? [])
    self.isEnabled = isEnabled
    self.isRequestable = isRequestable
    self.memberCount = memberCount ?? members?.count
    self.members = members
  }

  /// Its name, else its id.
  package var displayName: String { name ?? id.rawValue }
}
