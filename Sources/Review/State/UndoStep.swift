import RoleMining

/// A change that was made, and the change that takes it back.
public struct UndoStep: Sendable, Equatable {
  /// What was done, such as "left out 4 entitlements".
  public let title: String
  /// Where.
  public let path: RolePath
  /// What takes it back.
  let inverse: RoleChange
}

/// A change of a potential role that can be taken back.
public enum RoleChange: Sendable, Hashable {
  /// Leaves entitlements out or takes them back.
  case edit(EditEntitlements)
  /// Changes name, description or saved.
  case change(PotentialRoleChange)
}
