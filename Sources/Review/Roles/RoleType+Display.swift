import RoleMining

extension RoleType {
  /// The type in a word; an unknown one unchanged (T-23).
  package var displayText: String {
    switch self {
    case .specialized: "specialized"
    case .common: "common"
    default: rawValue
    }
  }
}
