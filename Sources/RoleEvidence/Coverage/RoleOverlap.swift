/// Two roles of an accepted set that share people.
package struct RoleOverlap: Sendable, Hashable {
  /// The place of the first role.
  package let first: Int
  /// The place of the second role, which is greater.
  package let second: Int
  /// Identities in both.
  package let sharedMembers: Int
  /// Entitlements in both.
  package let sharedEntitlements: Int
  /// Held grants that both explain; nil is unknown.
  package let sharedGrants: Int?

  /// Creates a value from its fields.
  package init(
    first: Int, second: Int, sharedMembers: Int, sharedEntitlements: Int, sharedGrants: Int?
  ) {
    self.first = first
    self.second = second
    self.sharedMembers = sharedMembers
    self.sharedEntitlements = sharedEntitlements
    self.sharedGrants = sharedGrants
  }
}
