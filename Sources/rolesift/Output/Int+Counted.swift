import RoleMining

extension Int {
  /// The number with its noun: `1 identity`, `2,500 identities`.
  func counted(_ one: String, _ many: String) -> String {
    "\(grouped) \(self == 1 ? one : many)"
  }
}
