import RoleMining

extension RoleOptions {
  /// Changes the potential role, by its session when that is given.
  func changing(_ change: PotentialRoleChange) -> Operation<Accepted> {
    session.map { .change(roleID, in: RoleMiningSession.ID($0), change) } ?? .change(roleID, change)
  }
}
