import RoleMining

extension PotentialRole {
  /// What to call the role: its name, else the start of its id.
  package var displayName: String {
    if let name, !name.isEmpty { return name }
    return "Potential role " + id.rawValue.prefix(8)
  }
}
