import RoleMining

extension PotentialRole {
  /// The name, or the start of the id.
  package var displayName: String {
    if let name, !name.isEmpty { return name }
    return "Potential role " + id.rawValue.prefix(8)
  }
}
