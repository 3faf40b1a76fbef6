import RoleMining

extension ScopingMethod {
  /// The method in a word or two; T-19: anything else than these two may come.
  package var displayText: String {
    switch self {
    case .manual: "manual"
    case .automatic: "automatic"
    default: rawValue
    }
  }
}
