import RoleMining

/// Where a potential role is: most operations on it need its session too.
package struct RolePath: Sendable, Hashable {
  /// The session.
  package let session: RoleMiningSession.ID
  /// The potential role.
  package let role: PotentialRole.ID

  /// Makes a path.
  package init(session: RoleMiningSession.ID, role: PotentialRole.ID) {
    self.session = session
    self.role = role
  }
}
