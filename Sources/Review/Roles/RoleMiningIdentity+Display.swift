import RoleMining

extension RoleMiningIdentity {
  /// What to call the identity.
  package var displayName: String { name ?? id.rawValue }
}
