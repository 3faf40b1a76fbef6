import RoleMining

extension RoleType {
  /// The type in a word; one that is not known here as it came (T-23).
  package var displayText: String {
    switch self {
    case .specialized: "specialized"
    case .common: "common"
    default: rawValue
    }
  }
}
