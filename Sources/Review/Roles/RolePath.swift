import RoleMining

/// The ids of a potential role and its session, which most operations need.
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
