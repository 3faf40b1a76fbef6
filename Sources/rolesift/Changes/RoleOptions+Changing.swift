import RoleMining

extension RoleOptions {
  /// Changes the potential role, through its session if one was given.
  func changing(_ change: PotentialRoleChange) -> Operation<Accepted> {
    session.map { .change(roleID, in: RoleMiningSession.ID($0), change) } ?? .change(roleID, change)
  }
}
