import RoleMining

extension RoleMiningIdentity {
  /// The name to display.
  package var displayName: String { name ?? id.rawValue }
}
