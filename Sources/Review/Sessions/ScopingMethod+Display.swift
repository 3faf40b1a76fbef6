import RoleMining

extension ScopingMethod {
  /// The method in a word or two; T-19: other values may arrive.
  package var displayText: String {
    switch self {
    case .manual: "manual"
    case .automatic: "automatic"
    default: rawValue
    }
  }
}
